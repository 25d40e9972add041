/** Why no path is found between two actors, and what to do: the filters hide it, or there is none in the whole graph. */
import { Button } from "react-aria-components";
import { chipsOf, counted, withArticle, type Paths } from "../../derive/index.ts";
import { cleared, useView, withComparison, withFilter } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";

export function NoPath({ paths: { ends, hidden } }: { readonly paths: Paths }) {
  const { ontology, actors, nameOf } = useKnowledge();
  const { filter, compare } = useView(({ view }) => view);
  const change = useView((state) => state.change);
  const unknown = [ends.from, ends.to].find((id) => !actors.has(id));
  if (unknown !== undefined) {
    return (
      <p className="nothing">
        The graph holds no actor “{unknown}” at this level. It may be named otherwise, or its articles are gone.
      </p>
    );
  }
  if (hidden === 0) {
    return (
      <p className="nothing">
        Nothing in the whole graph leads from {withArticle(nameOf(ends.from))} to {withArticle(nameOf(ends.to))}: they stand in
        parts of it that no claim joins.
      </p>
    );
  }
  const chips = chipsOf(filter, ontology, nameOf).map(({ label }) => `“${label}”`);
  const are = `${hidden === 1 ? "is" : "are"} ${counted(hidden, "path")}`;
  return (
    <div className="no-path">
      <p>
        {chips.length === 0
          ? "The comparison hides what joins the two."
          : `The filters hide what joins the two: ${chips.join(", ")}.`}{" "}
        In the whole graph there {are}.
      </p>
      <Button
        className="button small"
        onPress={() =>
          change((view) =>
            compare === null || chips.length > 0
              ? withFilter(view, cleared(view.filter))
              : { ...withComparison(view, null), path: ends },
          )
        }
      >
        {chips.length === 0 ? "Leave the comparison" : "Clear the filters"}
      </Button>
    </div>
  );
}
