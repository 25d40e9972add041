/** The head of the page: its name, what the graph holds, and what can be done with the whole. */
import { memo } from "react";
import { Button } from "react-aria-components";
import type { PictureNode } from "../../derive/index.ts";
import { askKeys, openAdding } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Search } from "./Search.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

interface PageHeaderProps {
  readonly totals: string;
  readonly nodes: readonly PictureNode[];
}

// Other totals change neither: a click in the legend need not wait for them.
const OneSearch = memo(Search);
const Actions = memo(() => (
  <div className="actions">
    <ExportMenu />
    <CopyLink />
    <ThemeMenu />
    <Button className="button square keys-button" aria-label="Keys" data-hotkey="?" onPress={() => askKeys(true)}>
      <kbd aria-hidden="true">?</kbd>
    </Button>
    <Button className="button primary" aria-label="Add article" onPress={() => openAdding(true)}>
      <Icon name="plus" />
      <span className="wide-only">Add article</span>
    </Button>
  </div>
));

export const PageHeader = ({ totals, nodes }: PageHeaderProps) => (
  <header className="page-header">
    <h1>Dragoman</h1>
    <p className="totals">{totals}</p>
    <OneSearch nodes={nodes} />
    <Actions />
  </header>
);
