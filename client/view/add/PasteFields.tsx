/** The fields of an article that is pasted or was read from a file. */
import { Label, TextArea, TextField } from "react-aria-components";
import type { Draft } from "./draft.ts";
import { OriginFields } from "./OriginFields.tsx";

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
    <OriginFields origin={draft} onChange={onChange} />
  </>
);
