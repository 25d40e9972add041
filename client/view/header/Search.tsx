/** Search over actors, by any of their names, and relations. Choosing an actor opens its profile; a relation becomes the filter. */
import { useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text, type Key } from "react-aria-components";
import { useActors } from "../../data/index.ts";
import { suggestionsOf, type PictureNode, type Suggestion } from "../../derive/index.ts";
import { openSheet, select, useView, withRelations } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";

export function Search({ nodes }: { readonly nodes: readonly PictureNode[] }) {
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
    else {
      change((view) => select(view, { kind: "node", id: chosen.id }));
      openSheet("panel");
    }
  };

  return (
    <ComboBox<Suggestion>
      ref={box}
      className="search"
      aria-label="Search actors and relations"
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
      <Input placeholder="Search actors, relations" />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="popover suggestions" triggerRef={box}>
        <ListBox<Suggestion> renderEmptyState={() => <p className="nothing">No actor or relation by that name.</p>}>
          {({ key, kind, id, label, note }) => (
            <ListBoxItem id={key} textValue={label} className="suggestion">
              {kind === "actor" ? <Flag id={id} name={label} /> : <Icon name="filter" />}
              <Text slot="label">{label}</Text>
              {note === "" ? null : <Text slot="description">{note}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
