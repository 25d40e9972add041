/** A least number as a row of buttons, each with the claims that it would leave. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Facets } from "../../../server/vocabulary/index.ts";
import { counted, figure } from "../../derive/index.ts";
import { useView, withLeast, type LeastWord } from "../../state/index.ts";

interface LeastProps {
  readonly word: LeastWord;
  readonly title: string;
  readonly noun: string;
  /** Without claims where the server does not count them. */
  readonly choices: readonly { readonly least: number; readonly claims?: Facets["minClaims"][number]["claims"] }[];
}

export function Least({ word, title, noun, choices }: LeastProps) {
  const chosen = useView(({ view }) => view.filter[word]);
  const change = useView((state) => state.change);
  return (
    <div className="least">
      <h4 id={`least-${word}`}>{title}</h4>
      <ToggleButtonGroup
        className="segmented"
        aria-labelledby={`least-${word}`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(chosen)]}
        onSelectionChange={([key]) => {
          const least = Number(key);
          if (least !== chosen) change((view) => withLeast(view, word, least));
        }}
      >
        {choices.map(({ least, claims }) => (
          <ToggleButton
            key={least}
            id={String(least)}
            className="least-choice"
            data-empty={claims === 0}
            aria-label={`${counted(least, noun)} or ${word === "depth" ? "fewer" : "more"}${claims === undefined ? "" : `: ${counted(claims, "claim")}`}`}
          >
            {least}
            {claims === undefined ? null : <small>{figure(claims)}</small>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
