/** Takes the view along: as a picture, a report, a graph, tables or claims; what is shown, or everything at this level. */
import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from "react-aria-components";
import {
  CLAIM_FORMATS,
  FORMAT_FACTS,
  FORMATS,
  SENTENCE_FORMATS,
  type Format,
  type FormatGroup,
} from "../../../server/vocabulary/index.ts";
import { useSource } from "../../data/index.ts";
import { titleOf } from "../../derive/index.ts";
import { askForPicture, cleared, useView, whileSaving, type PictureKind } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { saveFile, today } from "../save/save-file.ts";
import { SavingNotice } from "../save/SavingNotice.tsx";
import { Face } from "../Still.tsx";

const SCOPES = [
  { id: "shown", label: "What is shown", note: "as the filters leave it" },
  { id: "everything", label: "Everything", note: "all filters off" },
] as const;
type Scope = (typeof SCOPES)[number]["id"];

const PICTURES: readonly { readonly id: PictureKind; readonly label: string; readonly note: string }[] = [
  { id: "png", label: "PNG", note: "the view, twice as fine as the screen" },
  { id: "svg", label: "SVG", note: "the view, to edit and to print" },
];

/** The graph first, as most come for it. */
const FIRST: FormatGroup = "Graph";
const OTHERS: readonly FormatGroup[] = ["Report", "Claims and intelligence", "Tables"];

const Item = ({ label, note }: { readonly label: string; readonly note: string }) => (
  <>
    <Text slot="label">{label}</Text>
    <Text slot="description">{note}</Text>
  </>
);

export function ExportMenu() {
  const { ontology, nameOf } = useKnowledge();
  const source = useSource((state) => state.source);
  const [scope, setScope] = useState<Scope>("shown");

  const comparing = useView(({ view }) => view.compare !== null) && scope === "shown";
  const { sentences } = source;
  // A report or a list of claims that leaves out what has no sentences would tell less than the page shows.
  const unwritable = sentences === "all" ? [] : CLAIM_FORMATS;
  const noteOf = (format: Format): string => {
    const isOfSome = sentences === "some";
    if (unwritable.includes(format)) return isOfSome ? "not where edges lack sentences" : "not of a file without sentences";
    if (sentences !== "all" && SENTENCE_FORMATS.includes(format))
      return isOfSome ? "with the sentences there are" : "opens here, no sentences";
    return comparing && FORMAT_FACTS[format].group === "Report" ? "what differs, and who says so" : FORMAT_FACTS[format].note;
  };
  const download = (format: Format): void => {
    // Asked when it is wanted: a menu that is shut need not follow each filter.
    const { filter, selection, compare } = useView.getState().view;
    const chosen = scope === "shown" ? filter : { ...cleared(filter), minConfidence: filter.minConfidence };
    const title = titleOf(chosen, scope === "shown" ? selection : null, ontology, nameOf).slice(0, 200);
    const name = FORMAT_FACTS[format].file.replace("dragoman", `dragoman-${scope}`);
    const order = { filter: chosen, on: today(), title };
    const isReport = format === "report-markdown" || format === "report-html";
    whileSaving(name, async () => {
      if (!isReport || compare === null || scope !== "shown") return saveFile(await source.exported({ format, ...order }), name);
      // Whoever writes reports knows of filters only, and would tell other edges than the page shows.
      const { savedComparison } = await import("../save/compared-report.ts");
      saveFile(await savedComparison({ format, source, compare, ontology, nameOf, ...order }), name);
    });
  };

  const section = (group: FormatGroup) => (
    <MenuSection key={group}>
      <Header>{group}</Header>
      {FORMATS.filter((format) => FORMAT_FACTS[format].group === group).map((format) => (
        <MenuItem
          key={format}
          id={format}
          textValue={FORMAT_FACTS[format].label}
          className="menu-item"
          onAction={() => download(format)}
        >
          <Item label={FORMAT_FACTS[format].label} note={noteOf(format)} />
        </MenuItem>
      ))}
    </MenuSection>
  );

  return (
    <>
      <MenuTrigger>
        <Button className="button" aria-label="Export" data-hotkey="e">
          <Face icon="download" words="Export" hotkey="E" />
        </Button>
        <Popover className="popover exports">
          <Menu className="menu" disabledKeys={unwritable}>
            <MenuSection
              selectionMode="single"
              selectedKeys={[scope]}
              disallowEmptySelection
              shouldCloseOnSelect={false}
              onSelectionChange={(keys) => {
                const next = SCOPES.find(({ id }) => keys !== "all" && keys.has(id));
                if (next !== undefined) setScope(next.id);
              }}
            >
              <Header>What to take along</Header>
              {SCOPES.map(({ id, label, note }) => (
                <MenuItem key={id} id={id} textValue={label} className="menu-item scope">
                  <span className="scope-mark" aria-hidden="true" />
                  <Item label={label} note={comparing && id === "shown" ? "filtered, both sides in one" : note} />
                </MenuItem>
              ))}
            </MenuSection>
            {section(FIRST)}
            <MenuSection>
              <Header>Picture</Header>
              {PICTURES.map(({ id, label, note }) => (
                <MenuItem key={id} id={id} textValue={label} className="menu-item" onAction={() => askForPicture(id)}>
                  <Item label={label} note={note} />
                </MenuItem>
              ))}
            </MenuSection>
            {OTHERS.map(section)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <SavingNotice />
    </>
  );
}
