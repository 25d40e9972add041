/** The fields that say where an article comes from: of one that is added, and of one that is stored. */
import { Input, Label, TextField } from "react-aria-components";
import type { Origin } from "./draft.ts";

const FIELDS = [
  { key: "title", label: "Title", type: "text" },
  { key: "publisher", label: "Publisher", type: "text", wanted: true },
  { key: "date", label: "Date", type: "date", wanted: true },
  { key: "url", label: "Web address", type: "url" },
] as const;

interface OriginFieldsProps<O extends Origin> {
  readonly origin: O;
  readonly onChange: (origin: O) => void;
}

export const OriginFields = <O extends Origin>({ origin, onChange }: OriginFieldsProps<O>) => (
  <div className="field-grid">
    {FIELDS.map(({ key, label, type, ...rest }) => (
      <TextField
        key={key}
        className="field"
        type={type}
        value={origin[key]}
        onChange={(value) => onChange({ ...origin, [key]: value })}
      >
        <Label>
          {label} {"wanted" in rest ? <span className="wanted">wanted</span> : null}
        </Label>
        <Input />
      </TextField>
    ))}
  </div>
);
