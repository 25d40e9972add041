/** Those with whom an actor works most, or whom it works against most; each opens the strongest edge between the two. */
import { figure, type Counterparts } from "../../derive/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openFromRow, rowName } from "../open-in-panel.ts";
import { pointsAt } from "../points-at.ts";

interface CounterpartListProps {
  readonly title: string;
  readonly counterparts: Counterparts["partners"];
  /** The weight that fills a bar. */
  readonly most: number;
}

export function CounterpartList({ title, counterparts, most }: CounterpartListProps) {
  const { nameOf } = useKnowledge();
  if (counterparts.length === 0) return null;
  return (
    <section className="profile-part" aria-label={title}>
      <h3>{title}</h3>
      <ul className="counterparts">
        {counterparts.map(({ id, weight, edge }) => (
          <li key={id}>
            <button
              type="button"
              className="relation"
              data-row={rowName(title, edge)}
              onClick={() => openFromRow(rowName(title, edge), edge)}
              {...pointsAt(edge)}
            >
              <Flag id={id} name={nameOf(id)} />
              <span className="counterpart-name">{nameOf(id)}</span>
              <span className="weight" aria-hidden="true">
                <span style={{ width: `${(100 * weight) / most}%` }} />
              </span>
              <span className="count">
                {figure(weight)}
                <span className="unseen"> {weight === 1 ? "claim" : "claims"}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
