/** The right side: the evidence of the selected edge, the profile of the selected actor, or all relations. */
import type { Shown } from "../../derive/index.ts";
import { useView } from "../../state/index.ts";
import { ActorProfile } from "./ActorProfile.tsx";
import { Evidence } from "./Evidence.tsx";
import { Overview } from "./Overview.tsx";

export function Panel({ shown }: { readonly shown: Shown }) {
  const selection = useView(({ view }) => view.selection);
  if (selection === null) return <Overview shown={shown} />;
  if (selection.kind === "node") return <ActorProfile id={selection.id} shown={shown} />;
  return <Evidence key={selection.id} selection={selection} />;
}
