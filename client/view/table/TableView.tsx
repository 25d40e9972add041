/** The graph as tables: actors, edges, claims, articles, under the same filters; a row opens what a click in the graph opens. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import { figure } from "../../derive/index.ts";
import { TABS, useView, withTab, type Table } from "../../state/index.ts";
import type { Difference } from "../compare/useDifference.ts";
import { ActorsTable } from "./ActorsTable.tsx";
import { ArticlesTable } from "./ArticlesTable.tsx";
import { ClaimsTable } from "./ClaimsTable.tsx";
import { EdgesTable } from "./EdgesTable.tsx";

const LABELS = { actors: "Actors", edges: "Edges", claims: "Claims", articles: "Articles" } as const;

interface TableViewProps {
  readonly graph: GraphResponse;
  readonly difference: Difference | null;
  readonly table: Table;
}

export default function TableView({ graph, difference, table }: TableViewProps) {
  const change = useView((state) => state.change);
  return (
    <Tabs
      className="table-view"
      selectedKey={table.tab}
      onSelectionChange={(key) => {
        const tab = TABS.find((each) => each === key);
        if (tab !== undefined && tab !== table.tab) change((view) => withTab(view, tab));
      }}
    >
      <TabList className="tabs" aria-label="Tables">
        {TABS.map((tab) => (
          <Tab key={tab} id={tab} className="tab">
            {LABELS[tab]}
            <span className="tab-count">
              {figure(tab === "edges" && difference !== null ? difference.edges.length : graph.totals[tab])}
            </span>
          </Tab>
        ))}
      </TabList>
      <TabPanel id="actors" className="tab-panel">
        <ActorsTable graph={graph} table={table} />
      </TabPanel>
      <TabPanel id="edges" className="tab-panel">
        <EdgesTable graph={graph} difference={difference} table={table} />
      </TabPanel>
      <TabPanel id="claims" className="tab-panel">
        <ClaimsTable table={table} />
      </TabPanel>
      <TabPanel id="articles" className="tab-panel">
        <ArticlesTable table={table} />
      </TabPanel>
    </Tabs>
  );
}
