/** The right side: the evidence of the selected edge, the profile of the selected actor or the paths from it, or all relations. */
import type { Shown } from "../../derive/index.ts";
import { backToPaths, useView } from "../../state/index.ts";
import { ActorProfile } from "./ActorProfile.tsx";
import { ArticlePanel } from "./ArticlePanel.tsx";
import { Icon } from "../Icon.tsx";
import { PathsPanel } from "../paths/index.ts";
import { usePaths } from "../paths/looked-at.ts";
import { Evidence } from "./Evidence.tsx";
import { Overview } from "./Overview.tsx";

export function Panel({ shown }: { readonly shown: Shown }) {
  const selection = useView(({ view }) => view.selection);
  const change = useView((state) => state.change);
  const paths = usePaths();
  if (selection === null) return <Overview shown={shown} />;
  if (selection.kind === "article") return <ArticlePanel key={selection.id} id={selection.id} />;
  if (selection.kind === "node" && paths !== null) return <PathsPanel paths={paths} shown={shown} />;
  if (selection.kind === "node") return <ActorProfile id={selection.id} shown={shown} />;
  const evidence = <Evidence key={selection.id} selection={selection} />;
  if (paths === null || selection.claim !== null) return evidence;
  return (
    <>
      <button type="button" className="text-button back to-paths" onClick={() => change(backToPaths)}>
        <Icon name="back" />
        Back to the paths
      </button>
      {evidence}
    </>
  );
}
