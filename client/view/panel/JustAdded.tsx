/** The relations that were just added, before all others, while the notice of them stands. */
import { edgeOfClaim, relationRows, type Shown } from "../../derive/index.ts";
import { useDesk, useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { RelationList } from "./RelationList.tsx";

export function JustAdded({ shown }: { readonly shown: Shown }) {
  const { ontology, nameOf } = useKnowledge();
  const added = useDesk((desk) => desk.added);
  const level = useView(({ view }) => view.filter.level);
  if (added === null) return null;
  const ids = new Set(added.claims.map((claim) => edgeOfClaim(claim, level, ontology)));
  const rows = relationRows(shown, ontology, nameOf).filter(({ id }) => ids.has(id));
  if (rows.length === 0) return null;
  return (
    <section className="just-added" aria-label="Just added">
      <h3>Just added</h3>
      <RelationList rows={(most) => rows.slice(0, most)} total={rows.length} label="Relations just added" />
    </section>
  );
}
