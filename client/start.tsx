/** The start of the page itself: fonts, styles, the address, the theme, then React. */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { askAhead, AskError } from "./data/index.ts";
import { followHistory, followTheme, openSheet, useView, wholeOf } from "./state/index.ts";
import { App } from "./view/App.tsx";
import { makeFirstCanvas } from "./view/graph/index.ts";
import "./view/style/index.css";

// The server's content policy allows no code made from text, which the schema library would otherwise try first.
z.config({ jitless: true });

followTheme(window);
followHistory(window);
// A link to something chosen opens it, also where the panel is a sheet.
if (useView.getState().view.selection !== null) openSheet("panel");

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && error instanceof AskError && error.code === "unreachable",
      refetchOnWindowFocus: false,
    },
  },
});
makeFirstCanvas(window.innerWidth, window.innerHeight);

const place = document.querySelector("#page");
if (place === null) throw new Error("index.html has no element #page to draw the page in");
const root = createRoot(place);

/** Milliseconds after which a page without a graph is shown, whose sign of waiting takes its own time to appear. */
const PATIENCE = 50;
const { filter } = useView.getState().view;
const late = new Promise<void>((resolve) => {
  setTimeout(resolve, PATIENCE);
});
// Mostly the answers are there as soon as the script is: what is shown first is then the graph, and not an empty page before it.
void Promise.race([askAhead(client, [wholeOf(filter), filter]), late]).then(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
