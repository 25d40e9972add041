/** An actor chosen by searching any of its names. */
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { Actor } from "../../../server/vocabulary/index.ts";
import { useActors } from "../../data/index.ts";

interface ActorFieldProps {
  readonly label: string;
  /** Null where the field is left empty. */
  readonly actor: Actor | null;
  readonly onChange: (actor: Actor) => void;
  /** What it means that the field is empty, and who is told; without it the field cannot be emptied. */
  readonly empty?: { readonly meaning: string; readonly onEmpty: () => void };
}

/** Keyed by the actor from outside, so that the text follows a swap. */
export function ActorField({ label, actor, onChange, empty }: ActorFieldProps) {
  const name = actor?.name ?? "";
  const [text, setText] = useState(name);
  const typed = text.trim() === name ? "" : text.trim();
  const found = useActors(typed);
  const actors = typed === "" ? [] : (found.data?.actors ?? []);
  return (
    <ComboBox
      className="field"
      items={actors}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (next.trim() === "") empty?.onEmpty();
      }}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = actors.find(({ id }) => id === key);
        if (chosen === undefined) return;
        const { id, kind, principal } = chosen;
        setText(chosen.name);
        onChange({ id, name: chosen.name, kind, principal });
      }}
      onBlur={() => setText(name)}
      defaultFilter={() => true}
      allowsEmptyCollection={typed !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input />
      {empty === undefined ? null : (
        <Text slot="description" className="hint">
          {empty.meaning}
        </Text>
      )}
      <Popover className="popover suggestions">
        <ListBox renderEmptyState={() => <p className="nothing">No actor by that name.</p>}>
          {({ id, name: known, kind, principal }: (typeof actors)[number]) => (
            <ListBoxItem id={id} className="suggestion" textValue={known}>
              <Text slot="label">{known}</Text>
              <Text slot="description">{principal.id === id ? kind : principal.name}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
