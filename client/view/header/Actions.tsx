/** What can be done with the whole: open a file, export, copy the link, choose a theme, look up the keys, add an article. */
import { Button } from "react-aria-components";
import { askKeys, openAdding } from "../../state/index.ts";
import { OpenFile } from "../import/OpenFile.tsx";
import { Face } from "../Still.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

export const Actions = () => (
  <div className="actions">
    <OpenFile />
    <ExportMenu />
    <CopyLink />
    <ThemeMenu />
    <Button className="button square keys-button" aria-label="Keys" data-hotkey="?" onPress={() => askKeys(true)}>
      <kbd aria-hidden="true">?</kbd>
    </Button>
    <Button className="button primary" aria-label="Add article" onPress={() => openAdding(true)}>
      <Face icon="plus" words="Add article" />
    </Button>
  </div>
);
