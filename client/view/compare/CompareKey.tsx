/** What the lines on the stage tell while two sides are compared: not the status then, but what differs. */
import { CHANGES, changeWord, DASH_OF } from "../../derive/index.ts";
import type { Compared } from "../../state/index.ts";
import { Swatch } from "../Swatch.tsx";

export const CompareKey = ({ by }: { readonly by: Compared }) => (
  <ul className="compare-key" aria-label="What the lines tell">
    {CHANGES.map((change) => (
      <li key={change}>
        <Swatch dash={DASH_OF[change]} />
        {changeWord(change, by)}
      </li>
    ))}
  </ul>
);
