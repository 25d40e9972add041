/** What stands in the place of the graph while there is none: how to get one. */
import { Button } from "react-aria-components";
import { openAdding } from "../state/index.ts";
import { Icon } from "./Icon.tsx";

export const EmptyStore = ({ reading }: { readonly reading: boolean }) => (
  <div className="empty">
    {reading ? (
      <h2>Reading the first articles</h2>
    ) : (
      <>
        <h2>No articles yet</h2>
        <p>
          Dragoman reads news articles and draws who does what to whom. Paste one, or send many at once with the command
          <code>dragoman add</code>.
        </p>
        <Button className="button primary" onPress={() => openAdding(true)}>
          <Icon name="plus" />
          Add the first article
        </Button>
        <p className="hint">A graph or claims file opens with the button beside Export, or dropped anywhere on the page.</p>
      </>
    )}
  </div>
);
