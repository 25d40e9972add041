/** The switch between actors rolled up to whom they act for and actors as named. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { idsAt } from "../../derive/index.ts";
import { useView, withLevel } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";

const LEVELS = [
  { id: "principal", label: "States", note: "Blinken, the Pentagon and Washington count as the United States" },
  { id: "named", label: "As named", note: "Persons, ministries and forces stand for themselves" },
] as const;

export function Level() {
  const { actors, ontology } = useKnowledge();
  const level = useView(({ view }) => view.filter.level);
  const change = useView((state) => state.change);
  return (
    <div className="legend-group">
      <h3 id="level-title">Actors shown</h3>
      <ToggleButtonGroup
        className="segmented"
        aria-labelledby="level-title"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[level]}
        onSelectionChange={(keys) => {
          const chosen = LEVELS.find(({ id }) => keys.has(id));
          if (chosen !== undefined && chosen.id !== level)
            change((view) => withLevel(view, chosen.id, idsAt(chosen.id, actors, ontology)));
        }}
      >
        {LEVELS.map(({ id, label }) => (
          <ToggleButton key={id} id={id}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="hint">{LEVELS.find(({ id }) => id === level)?.note}.</p>
    </div>
  );
}
