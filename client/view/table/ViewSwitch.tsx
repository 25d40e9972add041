/** The switch between the graph and its tables. */
import { memo } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useView, withoutTable, withTab } from "../../state/index.ts";

export const ViewSwitch = memo(() => {
  const table = useView(({ view }) => view.table);
  const change = useView((state) => state.change);
  const shown = table === null ? "graph" : "table";
  return (
    <ToggleButtonGroup
      className="segmented view-switch"
      aria-label="View"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        if (keys.has(shown)) return;
        change((view) => (view.table === null ? withTab(view, "edges") : withoutTable(view)));
      }}
    >
      <ToggleButton id="graph" {...(table === null ? {} : { "data-hotkey": "t" })}>
        Graph {table === null ? null : <kbd aria-hidden="true">T</kbd>}
      </ToggleButton>
      <ToggleButton id="table" {...(table === null ? { "data-hotkey": "t" } : {})}>
        Table {table === null ? <kbd aria-hidden="true">T</kbd> : null}
      </ToggleButton>
    </ToggleButtonGroup>
  );
});
