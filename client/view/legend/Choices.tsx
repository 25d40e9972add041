/** A list of the filter: each row one choice with what it would leave. Ticks narrow; no tick keeps everything. Long lists can be searched. */
import { useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { Facets } from "../../../server/vocabulary/index.ts";
import { choiceRows, figure, rowsInSight } from "../../derive/index.ts";
import { useView, withChoice, type ListWord } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { CheckRow } from "./CheckRow.tsx";
import { Fold } from "./Fold.tsx";

interface ChoicesProps {
  readonly word: ListWord;
  readonly title: string;
  readonly all: Facets;
  readonly facets: Facets;
  /** What else belongs to the list once something in it is chosen. */
  readonly children?: React.ReactNode;
}

const FIRST = 7;
/** Lists longer than this have a search field. */
const LONG = 12;

export function Choices({ word, title, all, facets, children }: ChoicesProps) {
  const { ontology } = useKnowledge();
  const chosen: readonly string[] = useView(({ view }) => view.filter[word]);
  const change = useView((state) => state.change);
  const [text, setText] = useState("");
  const [whole, setWhole] = useState(false);
  const rows = choiceRows(word, all, facets, chosen, ontology);
  const seen = rowsInSight(rows, whole ? Infinity : FIRST, text);
  if (rows.length === 0) return null;
  return (
    <Fold title={title} chosen={chosen.length === 0 ? undefined : figure(chosen.length)}>
      <div role="group" aria-label={title}>
        {rows.length > LONG ? (
          <SearchField className="find-choice" aria-label={`Find in ${title.toLowerCase()}`} value={text} onChange={setText}>
            <Input placeholder="Find" />
          </SearchField>
        ) : null}
        {seen.map(({ id, label, claims, on }) => (
          <CheckRow
            key={id}
            label={label}
            claims={claims}
            on={on ? "all" : "none"}
            lit={on || chosen.length === 0}
            swatch={word === "actor" ? <Flag id={id} name={label} /> : null}
            onToggle={() => change((view) => withChoice(view, word, id))}
          />
        ))}
        {seen.length === 0 ? <p className="hint">None by that name.</p> : null}
      </div>
      {text === "" && rows.length > seen.length ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {figure(rows.length)}
        </button>
      ) : null}
      {chosen.length > 0 ? children : null}
    </Fold>
  );
}
