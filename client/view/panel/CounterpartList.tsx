/** Those with whom an actor works most, or whom it works against most; each opens the strongest edge between the two. */
import { counted, type Counterparts } from "../../derive/index.ts";
import { hoverOver, openSheet, select, useView } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { pointsAt } from "../points-at.ts";

interface CounterpartListProps {
  readonly title: string;
  readonly counterparts: Counterparts["partners"];
}

export function CounterpartList({ title, counterparts }: CounterpartListProps) {
  const { nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  if (counterparts.length === 0) return null;
  const most = Math.max(...counterparts.map(({ claims }) => claims));
  const open = (edge: string): void => {
    hoverOver(null);
    change((view) => select(view, { kind: "edge", id: edge, claim: null }));
    openSheet("panel");
  };
  return (
    <section className="profile-part" aria-label={title}>
      <h3>{title}</h3>
      <ul className="counterparts">
        {counterparts.map(({ id, claims, edge }) => (
          <li key={id}>
            <button type="button" className="relation" onClick={() => open(edge)} {...pointsAt(edge)}>
              <Flag id={id} name={nameOf(id)} />
              <span className="counterpart-name">{nameOf(id)}</span>
              <span className="weight" aria-hidden="true">
                <span style={{ width: `${(100 * claims) / most}%` }} />
              </span>
              <span className="count">
                {claims}
                <span className="unseen"> of {counted(claims, "claim")}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
