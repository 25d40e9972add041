/** Opens a graph or a claims file of the reader's, from the head of the page. */
import { Button } from "react-aria-components";
import { useKnowledge } from "../knowledge.ts";
import { Face } from "../Still.tsx";
import { chooseFile } from "./choose-file.ts";

export function OpenFile() {
  const { ontology } = useKnowledge();
  return (
    <Button className="button" aria-label="Open a graph or claims file" data-hotkey="o" onPress={() => chooseFile(ontology)}>
      <Face icon="upload" words="Open" hotkey="O" />
    </Button>
  );
}
