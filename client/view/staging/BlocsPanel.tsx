/** Blocs and balance in words: who hangs together, how many triangles are balanced, and which strain the most. */
import type { CSSProperties } from "react";
import { ToggleButton } from "react-aria-components";
import { balanceWords, blocsLine, paintOf, relationRows, type Shown } from "../../derive/index.ts";
import { useTheme, useView, withTriad } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { RelationList } from "../panel/RelationList.tsx";
import { useStaged } from "./staged.ts";

export function BlocsPanel({ shown }: { readonly shown: Shown }) {
  const { ontology, actors, nameOf } = useKnowledge();
  const { blocs } = useStaged();
  const theme = useTheme((state) => state.theme);
  const triad = useView(({ view }) => view.staging.triad);
  const change = useView((state) => state.change);
  const { hulls } = paintOf(ontology, theme);
  const { share, line, strained } = balanceWords(shown, ontology, nameOf);
  const chosen = triad?.join(",");
  const rows = relationRows(shown, ontology, nameOf);
  return (
    <section className="blocs-panel" aria-label="Blocs and balance">
      <h3>Blocs</h3>
      <p className="hint">{blocsLine(blocs, actors.size)}</p>
      <ul>
        {blocs.map(({ id, title }, index) => (
          <li key={id} className="bloc-row" style={{ ["--tint" as string]: hulls[index % hulls.length] } satisfies CSSProperties}>
            <span className="bloc-mark" aria-hidden="true" />
            {title}
          </li>
        ))}
      </ul>
      <h3>Balance</h3>
      <p className="hint">{line}</p>
      {share === null ? null : (
        <div className="balance-bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {strained.length === 0 ? null : (
        <ul className="triads" aria-label="Strained triangles">
          {strained.map(({ key, actors: ids, sentence }) => (
            <li key={key}>
              <ToggleButton
                className="triad"
                isSelected={key === chosen}
                onChange={(on) => change((view) => withTriad(view, on ? ids : null))}
              >
                {sentence}
              </ToggleButton>
              {key === chosen ? (
                <RelationList
                  rows={rows.filter(({ id }) => {
                    const [source = "", , target = ""] = id.split("~");
                    return [source, target].every((end) => ids.some((actor) => actor === end));
                  })}
                  label="Relations of the triangle"
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
