/** Keeps an actor's own relations and so its neighbours, goes on to them from those of others, or lets go of that: the buttons and the key. */
import { Button } from "react-aria-components";
import { expandedAt, goTo, useView, withActors } from "../../state/index.ts";

interface OnlyNeighboursProps {
  readonly id: string;
  readonly name: string;
}

export function OnlyNeighbours({ id, name }: OnlyNeighboursProps) {
  const chosen = useView(({ view }) => view.filter.actor);
  const alone = chosen.length === 1 && chosen[0] === id;
  return (
    <>
      <Button className="text-button" data-hotkey="n" onPress={() => goTo((view) => withActors(view, alone ? [] : [id]))}>
        {alone ? "Show the relations of all actors" : `Show only relations of ${name}`}
        <kbd aria-hidden="true">N</kbd>
      </Button>
      {chosen.length === 0 || chosen.includes(id) ? null : (
        <Button className="text-button" onPress={() => goTo((view) => expandedAt(view, id))}>
          Show its relations too
        </Button>
      )}
    </>
  );
}
