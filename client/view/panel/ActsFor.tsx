/** Whom an actor acts for, and who speaks and acts for it: the names under which the articles know it. */
import { useGraph } from "../../data/index.ts";
import { idsAt, NO_ONE, voicesOf } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { select, useView, withLevel } from "../../state/index.ts";
import type { GraphNode } from "../../../server/vocabulary/index.ts";

export function ActsFor({ actor }: { readonly actor: GraphNode }) {
  const { actors, ontology } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const named = useGraph({ ...filter, level: "named", actor: [actor.id], depth: 1, ends: "any" });
  const voices = named.data === undefined ? NO_ONE : voicesOf(named.data, actor.id);
  const show = (id: string): void =>
    change((view) => select(withLevel(view, "named", idsAt("named", actors, ontology)), { kind: "node", id }));
  return (
    <>
      {actor.principal.id === actor.id ? null : (
        <p className="hint">
          Acts for{" "}
          <button
            type="button"
            className="text-button"
            onClick={() => change((view) => select(view, { kind: "node", id: actor.principal.id }))}
          >
            {actor.principal.name}
          </button>
        </p>
      )}
      {voices.length === 0 ? null : (
        <section className="profile-part" aria-label="Named as">
          <h3>Named as</h3>
          <ul className="voices">
            {voices.map(({ id, name, claims }) => (
              <li key={id}>
                <button type="button" className="chip" onClick={() => show(id)}>
                  {name}
                  <span className="count">{claims}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
