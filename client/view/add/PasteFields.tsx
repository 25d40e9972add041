/** The fields of an article that is pasted or was read from a file. */
import { Input, Label, TextArea, TextField } from "react-aria-components";
import type { Draft } from "./draft.ts";

const FIELDS = [
  { key: "title", label: "Title", type: "text" },
  { key: "publisher", label: "Publisher", type: "text" },
  { key: "date", label: "Date", type: "date" },
  { key: "url", label: "Web address", type: "url" },
] as const;

interface PasteFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

export const PasteFields = ({ draft, onChange }: PasteFieldsProps) => (
  <>
    <TextField className="field tall" autoFocus value={draft.text} onChange={(text) => onChange({ ...draft, text })}>
      <Label>Text of the article</Label>
      <TextArea placeholder="Paste the article here" />
    </TextField>
    <div className="field-grid">
      {FIELDS.map(({ key, label, type }) => (
        <TextField
          key={key}
          className="field"
          type={type}
          value={draft[key]}
          onChange={(value) => onChange({ ...draft, [key]: value })}
        >
          <Label>{label}</Label>
          <Input />
        </TextField>
      ))}
    </div>
  </>
);
