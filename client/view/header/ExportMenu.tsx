/** Saves the graph as a file: what is shown, or everything the store holds at this level. */
import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from "react-aria-components";
import { fetchFile } from "../../data/index.ts";
import { cleared, filterWords, useView } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";

const FORMATS = [
  { id: "graphology", label: "Graph JSON", note: "graphology, Gephi Lite" },
  { id: "node-link", label: "Node-link JSON", note: "D3, NetworkX" },
] as const;

type Format = (typeof FORMATS)[number]["id"];

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function ExportMenu() {
  const filter = useView(({ view }) => view.filter);
  const [failed, setFailed] = useState<{ readonly error: Error; readonly retry: () => void } | null>(null);

  const download = (format: Format, all: boolean): void => {
    const words = filterWords(all ? { ...cleared(filter), minConfidence: filter.minConfidence } : filter);
    words.set("format", format);
    setFailed(null);
    fetchFile(`export?${words}`).then(
      (file) => save(file, `dragoman-${all ? "everything" : "shown"}.${format}.json`),
      (error: Error) => setFailed({ error, retry: () => download(format, all) }),
    );
  };

  const items = (all: boolean) =>
    FORMATS.map(({ id, label, note }) => (
      <MenuItem key={id} textValue={label} className="menu-item" onAction={() => download(id, all)}>
        <Text slot="label">{label}</Text>
        <Text slot="description">{note}</Text>
      </MenuItem>
    ));

  return (
    <>
      <MenuTrigger>
        <Button className="button" aria-label="Export" data-hotkey="e">
          <Icon name="download" />
          <span className="wide-only">
            Export <kbd aria-hidden="true">E</kbd>
          </span>
        </Button>
        <Popover className="popover">
          <Menu className="menu">
            <MenuSection>
              <Header>What is shown</Header>
              {items(false)}
            </MenuSection>
            <MenuSection>
              <Header>Everything</Header>
              {items(true)}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {failed === null ? null : (
        <div className="toast">
          <Failure what="The export failed." error={failed.error} retry={failed.retry} />
        </div>
      )}
    </>
  );
}
