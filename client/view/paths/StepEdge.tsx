/** One edge of a step as a sentence that opens its evidence: who says so, how far it holds, and where it stands. */
import { useEvidence, useSource } from "../../data/index.ts";
import { sourcesOf, type ToldEdge } from "../../derive/index.ts";
import { evidenceFilter, useView } from "../../state/index.ts";
import { openFromRow, rowName } from "../open-in-panel.ts";
import { pointsOrFocusesAt } from "../points-at.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { StepSources } from "./StepSources.tsx";

export function StepEdge({ edge: { row, standing } }: { readonly edge: ToldEdge }) {
  const tint = useTint();
  const view = useView((state) => state.view);
  const inFile = useSource(({ source }) => source.file !== null);
  const { data, error, refetch } = useEvidence(row.id, evidenceFilter(view));
  const sources = data === undefined ? null : sourcesOf(data.claims);
  const contradicted = sources?.contradicted === true;
  const name = rowName("Step", row.id);
  const open = (claim: string | null): void => openFromRow(name, row.id, claim);
  return (
    <div className="step-edge" style={tint(row.relationClass)}>
      <button type="button" className="relation" data-row={name} onClick={() => open(null)} {...pointsOrFocusesAt(row.id)}>
        <Swatch dash={row.dash} directed={row.directed} />
        <span className="relation-words">
          {row.source} <span className="verb">{row.verb}</span> {row.target}
          {row.objects === "" ? null : ` (${row.objects})`}
          {sources === null || sources.voices === "" ? null : <span className="voices-told">, {sources.voices}</span>}
          {standing === "" ? null : (
            <span className={contradicted ? "standing contradicted" : "standing"}>
              {contradicted ? " — contradicted: " : " — "}
              {standing}
            </span>
          )}
        </span>
      </button>
      <StepSources
        claims={row.claims}
        sources={sources}
        failure={error?.message ?? null}
        // A file holds no articles to open: there the evidence is as far as one gets.
        onOpen={(claim) => open(inFile ? null : claim)}
        onRetry={() => void refetch()}
      />
    </div>
  );
}
