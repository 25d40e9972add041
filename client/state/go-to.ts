/** Steps of a reader who goes somewhere: on to the neighbours of an actor, back to everybody. The camera comes along. */
import { fit, fitOnce } from "./desk.ts";
import { useView } from "./store.ts";
import type { View } from "./view.ts";

/** Changes the view, and fits what it leaves once that is shown; what is shown already at once. */
export function goTo(step: (view: View) => View): void {
  const { view, change } = useView.getState();
  change(step);
  const { filter } = useView.getState().view;
  if (filter === view.filter) fit();
  else fitOnce(filter);
}
