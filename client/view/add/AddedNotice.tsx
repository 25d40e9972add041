/** Says over the graph what was just added and leads to it. What was brought is lit until this is dismissed. */
import { useMemo } from "react";
import { Button } from "react-aria-components";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import { broughtBy, type Shown } from "../../derive/index.ts";
import { cleared, openSheet, sayAdded, select, useDesk, useView, withFilter, withoutTable } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";

export function AddedNotice({ all, shown }: { readonly all: GraphResponse; readonly shown: Shown }) {
  const { ontology } = useKnowledge();
  const added = useDesk((desk) => desk.added);
  const level = useView(({ view }) => view.filter.level);
  const change = useView((state) => state.change);
  const brought = useMemo(
    () => (added === null ? null : broughtBy(added.claims, all.edges, shown, level, ontology)),
    [added, all, shown, level, ontology],
  );
  if (added === null || brought === null) return null;
  const show = (): void => {
    change((view) => select(withoutTable(brought.hidden ? withFilter(view, cleared(view.filter)) : view), null));
    openSheet("panel");
  };
  return (
    <div className="added-notice">
      <p>
        {added.said} {brought.line}
      </p>
      {brought.edges.size === 0 ? null : (
        <Button className="button small" onPress={show}>
          Show {brought.edges.size === 1 ? "it" : "them"}
        </Button>
      )}
      <Button className="button small square" aria-label="Dismiss what was added" onPress={() => sayAdded(null)}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
