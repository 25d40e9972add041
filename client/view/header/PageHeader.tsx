/** The head of the page: its name, what the graph holds, and what can be done with the whole. */
import type { Totals } from "../../../server/vocabulary/index.ts";
import { totalsTold, type PictureNode } from "../../derive/index.ts";
import { useTheme, useView, withTab } from "../../state/index.ts";
import { Actions, Beside, Search } from "../Beside.tsx";
import { Icon } from "../Icon.tsx";
import { Face, StillButton } from "../Still.tsx";
import { PLACEHOLDER, THEME_ICONS } from "./looks.ts";

interface PageHeaderProps {
  readonly totals: Totals;
  /** "of 240 claims" where a filter leaves fewer; else empty. */
  readonly of: string;
  readonly nodes: readonly PictureNode[];
}

/** The search and the actions as they look before anybody can have come to them. */
const STILL_SEARCH = (
  <div className="search" aria-hidden="true">
    <Icon name="search" />
    <input placeholder={PLACEHOLDER} tabIndex={-1} readOnly />
    <kbd>/</kbd>
  </div>
);
function StillActions() {
  const { theme } = useTheme();
  return (
    <div className="actions">
      <StillButton>
        <Face icon="upload" words="Open" hotkey="O" />
      </StillButton>
      <StillButton>
        <Face icon="download" words="Export" hotkey="E" />
      </StillButton>
      <StillButton>
        <Face icon="link" words="Copy link" />
      </StillButton>
      <StillButton look="square">
        <Icon name={THEME_ICONS[theme]} />
      </StillButton>
      <StillButton look="square keys-button">
        <kbd>?</kbd>
      </StillButton>
      <StillButton look="primary">
        <Face icon="plus" words="Add article" />
      </StillButton>
    </div>
  );
}

/** What the graph holds; the articles that it comes from are one click away. */
function HeaderTotals({ totals, of }: Pick<PageHeaderProps, "totals" | "of">) {
  const change = useView((state) => state.change);
  const { counts, articles, years } = totalsTold(totals);
  return (
    <p className="totals">
      {counts}
      {articles === "" ? null : (
        <>
          {" from "}
          <button type="button" className="text-button" onClick={() => change((view) => withTab(view, "articles"))}>
            {articles}
          </button>
        </>
      )}
      {years === "" ? null : `, ${years}`}
      {of === "" ? null : ` · ${of}`}
    </p>
  );
}

export const PageHeader = ({ totals, of, nodes }: PageHeaderProps) => (
  <header className="page-header">
    <h1>Dragoman</h1>
    <HeaderTotals totals={totals} of={of} />
    <Beside still={STILL_SEARCH}>
      <Search nodes={nodes} />
    </Beside>
    <Beside still={<StillActions />}>
      <Actions />
    </Beside>
  </header>
);
