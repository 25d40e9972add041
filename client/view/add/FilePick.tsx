/** A file dropped or chosen: the server reads it into articles, nothing is stored yet. */
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import type { UploadResponse } from "../../../server/vocabulary/index.ts";
import { useFile } from "../../data/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";
import { Waiting } from "../Waiting.tsx";

const KINDS = [".txt", ".md", ".html", ".htm", ".pdf", ".json", ".jsonl", ".csv"];

export function FilePick({ onRead }: { readonly onRead: (found: UploadResponse) => void }) {
  const { mutate, error, isPending, variables } = useFile();
  const read = (file: File | undefined): void => {
    if (file !== undefined) mutate(file, { onSuccess: onRead });
  };
  return (
    <div className="bring">
      <DropZone
        className="drop"
        onDrop={({ items }) => {
          const item = items.find((each) => each.kind === "file");
          if (item !== undefined) void item.getFile().then(read);
        }}
      >
        <Icon name="download" />
        <Text slot="label">Drop a file here</Text>
        <p className="hint">Text, Markdown, a web page, PDF, JSON, JSON Lines or CSV</p>
        <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => read(files?.[0])}>
          <Button className="button">Choose a file</Button>
        </FileTrigger>
      </DropZone>
      {isPending ? <Waiting what={`Reading ${variables.name}`} /> : null}
      {error === null ? null : <Failure what="The file could not be read." error={error} retry={() => read(variables)} />}
    </div>
  );
}
