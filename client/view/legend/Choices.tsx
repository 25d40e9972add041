/** A list of the filter: each row one choice with what it would leave, who acts for a state beneath it. Ticks narrow; no tick keeps everything. Long lists can be searched. */
import { useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { Facets } from "../../../server/vocabulary/index.ts";
import { choiceGroups, choiceRows, figure, groupsInSight } from "../../derive/index.ts";
import { useView, withChoice, type ListWord } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { ChoiceGroup } from "./ChoiceGroup.tsx";
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
  const groups = choiceGroups(rows);
  const seen = groupsInSight(groups, whole ? Infinity : FIRST, text);
  if (rows.length === 0) return null;
  return (
    <Fold title={title} chosen={chosen.length === 0 ? undefined : figure(chosen.length)}>
      <div className="filter-list" data-folds={groups.some(({ under }) => under.length > 0)} role="group" aria-label={title}>
        {rows.length > LONG ? (
          <SearchField className="find-choice" aria-label={`Find in ${title.toLowerCase()}`} value={text} onChange={setText}>
            <Input placeholder="Find" />
          </SearchField>
        ) : null}
        {seen.map((group) => (
          <ChoiceGroup
            key={group.id}
            group={group}
            idle={chosen.length === 0}
            flags={word === "actor"}
            onToggle={(id, instead) => change((view) => withChoice(view, word, id, instead))}
          />
        ))}
        {seen.length === 0 ? <p className="hint">None by that name.</p> : null}
      </div>
      {text === "" && groups.length > seen.length ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {figure(groups.length)}
        </button>
      ) : null}
      {chosen.length > 0 ? children : null}
    </Fold>
  );
}
