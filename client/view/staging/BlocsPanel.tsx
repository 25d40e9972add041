/** Blocs and balance in words: who hangs together, how many triangles are balanced, and which strain the most. */
import { ToggleButton } from "react-aria-components";
import { balanceWords, blocsLine, paintOf, relationRows, type Shown } from "../../derive/index.ts";
import { useTheme, useView, withTriad } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { RelationList } from "../panel/RelationList.tsx";
import { BlocRow } from "./BlocRow.tsx";
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
  const isBetween = (id: string): boolean => {
    const [source = "", , target = ""] = id.split("~");
    return [source, target].every((end) => triad?.some((actor) => actor === end));
  };
  const between = triad === null ? [] : relationRows(shown, ontology, nameOf).filter(({ id }) => isBetween(id));
  return (
    <section className="blocs-panel" aria-label="Blocs and balance">
      <h3>Blocs</h3>
      <p className="hint">{blocsLine(blocs, actors.size)}</p>
      <ul>
        {blocs.map((bloc, index) => (
          <li key={bloc.id}>
            <BlocRow bloc={bloc} tint={hulls[index % hulls.length]} />
          </li>
        ))}
      </ul>
      <h3>Balance</h3>
      <p className="hint">{line}</p>
      <p className="hint">One unsure claim alone ties nobody.</p>
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
                <RelationList rows={(most) => between.slice(0, most)} total={between.length} label="Relations of the triangle" />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
