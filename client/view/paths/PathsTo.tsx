/** Asks to whom the paths from an actor shall lead: a button with its key, then a search over the actors of the graph. */
import { useRef, useState, type KeyboardEvent } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text, type Key } from "react-aria-components";
import { useActors } from "../../data/index.ts";
import { goalsOf } from "../../derive/index.ts";
import { openInPanel } from "../open-in-panel.ts";
import { useKnowledge } from "../knowledge.ts";
import { withPathTo } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";

interface PathsToProps {
  /** Of whom the paths start. */
  readonly id: string;
  readonly label: string;
}

export function PathsTo({ id, label }: PathsToProps) {
  const { ontology, actors } = useKnowledge();
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  // Whoever leaves the question comes back to the button that asked it.
  const [returning, setReturning] = useState(false);
  const found = useActors(asking ? text.trim() : "");
  const goals = asking ? goalsOf(text, id, [...actors.values()], ontology, found.data) : [];

  const close = (back: boolean): void => {
    setAsking(false);
    setReturning(back);
    setText("");
  };
  const choose = (key: Key | null): void => {
    const goal = goals.find((each) => each.key === key);
    if (goal === undefined) return;
    close(false);
    openInPanel((view) => withPathTo(view, goal.id));
  };
  /** The field keeps the first Escape for its list. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || box.current?.querySelector("[aria-expanded=true]")) return;
    event.stopPropagation();
    close(true);
  };

  if (!asking) {
    return (
      <Button className="text-button" data-hotkey="p" autoFocus={returning} onPress={() => setAsking(true)}>
        {label}
        <kbd aria-hidden="true">P</kbd>
      </Button>
    );
  }
  return (
    <div ref={box} className="paths-to" onKeyDownCapture={leave}>
      <ComboBox
        className="field"
        items={goals}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={choose}
        allowsEmptyCollection
        allowsCustomValue
        menuTrigger="focus"
        defaultFilter={() => true}
      >
        <Label>To whom?</Label>
        <Input autoFocus placeholder="Search actors" />
        <Popover className="popover suggestions">
          <ListBox renderEmptyState={() => <p className="nothing">No actor by that name.</p>}>
            {({ key, id: goal, label: name, note }: (typeof goals)[number]) => (
              <ListBoxItem id={key} textValue={name} className="suggestion">
                <Flag id={goal} name={name} />
                <Text slot="label">{name}</Text>
                {note === "" ? null : <Text slot="description">{note}</Text>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button className="button small" onPress={() => close(true)}>
        Cancel
      </Button>
    </div>
  );
}
