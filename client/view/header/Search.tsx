/**
 * Search over actors, by any of their names, relations, and the words of sentences. Choosing an actor opens its profile; a relation becomes
 * the filter; words open the table of the claims whose sentences hold them.
 */
import { useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text, type Key } from "react-aria-components";
import { useActors } from "../../data/index.ts";
import { suggestionsOf, type PictureNode, type Suggestion } from "../../derive/index.ts";
import { openSheet, select, useView, withRelations, withTab, withTable } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { PLACEHOLDER } from "./looks.ts";

interface SearchProps {
  readonly nodes: readonly PictureNode[];
}

export function Search({ nodes }: SearchProps) {
  const { ontology } = useKnowledge();
  const change = useView((state) => state.change);
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const found = useActors(text.trim());
  const suggestions = suggestionsOf(text, nodes, ontology, found.data);

  const choose = (key: Key | null): void => {
    const chosen = suggestions.find((suggestion) => suggestion.key === key);
    if (chosen === undefined) return;
    setText("");
    if (chosen.kind === "relation") change((view) => withRelations(view, [chosen.id]));
    else if (chosen.kind === "words") change((view) => withTable(withTab(view, "claims"), { find: chosen.id }));
    else {
      change((view) => select(view, { kind: "node", id: chosen.id }));
      openSheet("panel");
    }
  };

  return (
    <ComboBox<Suggestion>
      ref={box}
      className="search"
      aria-label="Search actors, relations and sentences"
      items={suggestions}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={choose}
      allowsEmptyCollection={text.trim() !== ""}
      allowsCustomValue
      menuTrigger="input"
      defaultFilter={() => true}
    >
      <Icon name="search" />
      <Input placeholder={PLACEHOLDER} />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="popover suggestions" triggerRef={box}>
        <ListBox<Suggestion> renderEmptyState={() => <p className="nothing">No actor or relation by that name.</p>}>
          {({ key, kind, id, label, note }) => (
            <ListBoxItem id={key} textValue={label} className="suggestion">
              {kind === "actor" ? <Flag id={id} name={label} /> : <Icon name={kind === "words" ? "search" : "filter"} />}
              <Text slot="label">{label}</Text>
              {note === "" ? null : <Text slot="description">{note}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
