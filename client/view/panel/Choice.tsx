/** One of a few: a labelled list that opens beneath its button. */
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (id: string) => void;
}

export const Choice = ({ label, value, items, onChange }: ChoiceProps) => (
  <Select className="field picker" value={value} onChange={(key) => onChange(String(key))}>
    <Label>{label}</Label>
    <Button className="button">
      <SelectValue />
      <span className="chevron" aria-hidden="true" />
    </Button>
    <Popover className="popover picker-list">
      <ListBox items={items}>
        {(item) => (
          <ListBoxItem id={item.id} className="suggestion" textValue={item.label}>
            {item.label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
);
