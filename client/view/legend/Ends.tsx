/** Whether the actors chosen bring in all that they have to do with anybody, or only what they have to do with one another. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { GraphFilter } from "../../../server/vocabulary/index.ts";
import { hasOthers, useView, withFilter } from "../../state/index.ts";

const CHOICES: readonly { readonly id: GraphFilter["ends"]; readonly label: string; readonly note: string }[] = [
  { id: "any", label: "with anybody", note: "Relations of these actors with anybody" },
  { id: "both", label: "only among these", note: "Relations only among these actors" },
];

/** Nothing while there is nobody whom the actor chosen could be with. */
export function Ends() {
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  if (!hasOthers(filter) && filter.ends === "any") return null;
  return (
    <div className="least">
      <h4 id="ends">Their relations</h4>
      <ToggleButtonGroup
        className="segmented ends"
        aria-labelledby="ends"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter.ends]}
        onSelectionChange={([key]) => {
          const chosen = CHOICES.find(({ id }) => id === key)?.id ?? filter.ends;
          if (chosen !== filter.ends) change((view) => withFilter(view, { ...view.filter, ends: chosen }));
        }}
      >
        {CHOICES.map(({ id, label, note }) => (
          <ToggleButton key={id} id={id} aria-label={note}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
