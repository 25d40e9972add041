/** Says that what is on screen is a file and not the store, with the way back; takes dropped files and tells which did not fit. */
import { useCallback } from "react";
import { Button } from "react-aria-components";
import type { Ontology } from "../../../server/vocabulary/index.ts";
import { closeFile, forgetFailure, useSource } from "../../data/index.ts";
import { cleared, select, useView, withFilter } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";
import { Waiting } from "../Waiting.tsx";
import { chooseFile, showFile } from "./choose-file.ts";
import { useFileDrop } from "./use-file-drop.ts";

function goBack(): void {
  closeFile();
  useView.getState().change((view) => withFilter(select(view, null), cleared(view.filter)));
}

export function ImportedFile({ ontology }: { readonly ontology: Ontology }) {
  const { source, opening, failed } = useSource();
  const over = useFileDrop(useCallback((file: File) => void showFile(file, ontology), [ontology]));
  return (
    <>
      {source.file === null ? null : (
        <div className="imported" role="status">
          <Icon name="file" />
          <p>
            <strong>Imported file, not stored</strong>
            <span className="file-name">{source.file}</span>
          </p>
          <Button className="button small" aria-label="Back to the stored graph" onPress={goBack}>
            <Icon name="back" />
            <span className="back-words">Back to the stored graph</span>
          </Button>
        </div>
      )}
      {failed === null ? null : (
        <div className="imported-failure">
          <Failure what={`“${failed.name}” was not opened.`} error={failed.error} />
          <Button className="button small" onPress={() => chooseFile(ontology)}>
            Choose another file
          </Button>
          <Button className="button small square" aria-label="Dismiss" onPress={forgetFailure}>
            <Icon name="close" />
          </Button>
        </div>
      )}
      {opening === null ? null : <Waiting what={`Opening ${opening}`} />}
      {over ? (
        <div className="drop-veil" aria-hidden="true">
          <p>Drop a graph or claims file to open it</p>
        </div>
      ) : null}
    </>
  );
}
