/** An actor chosen by searching any of its names. */
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { Actor } from "../../../server/vocabulary/index.ts";
import { useActors } from "../../data/index.ts";

interface ActorFieldProps {
  readonly label: string;
  readonly actor: Actor;
  readonly onChange: (actor: Actor) => void;
}

/** Keyed by the actor from outside, so that the text follows a swap. */
export function ActorField({ label, actor, onChange }: ActorFieldProps) {
  const [text, setText] = useState(actor.name);
  const typed = text.trim() === actor.name ? "" : text.trim();
  const found = useActors(typed);
  const actors = typed === "" ? [] : (found.data?.actors ?? []);
  return (
    <ComboBox
      className="field"
      items={actors}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = actors.find(({ id }) => id === key);
        if (chosen === undefined) return;
        const { id, name, kind, principal } = chosen;
        setText(name);
        onChange({ id, name, kind, principal });
      }}
      onBlur={() => setText(actor.name)}
      defaultFilter={() => true}
      allowsEmptyCollection={typed !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input />
      <Popover className="popover suggestions">
        <ListBox renderEmptyState={() => <p className="nothing">No actor by that name.</p>}>
          {({ id, name, kind, principal }: (typeof actors)[number]) => (
            <ListBoxItem id={id} className="suggestion" textValue={name}>
              <Text slot="label">{name}</Text>
              <Text slot="description">{principal.id === id ? kind : principal.name}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
