/** Opens a file of the reader's in the place of the stored graph, with the button or by a drop: the same steps for both. */
import type { Ontology } from "../../../server/vocabulary/index.ts";
import { openFile } from "../../data/index.ts";
import { cleared, select, useView, withFilter } from "../../state/index.ts";

/** Reads the file; if it fits, filters and selection of the other graph are taken off. */
export async function showFile(file: File, ontology: Ontology): Promise<void> {
  const opened = await openFile(file, ontology);
  if (opened === null) return;
  useView.getState().change((view) => withFilter(select(view, null), { ...cleared(view.filter), level: opened.level }));
}

/** Asks for a file, then shows it. */
export function chooseFile(ontology: Ontology): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.jsonl,.ndjson,application/json,application/x-ndjson";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void showFile(file, ontology);
  });
  input.click();
}
