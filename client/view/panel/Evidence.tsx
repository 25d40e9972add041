/** An edge and everything that says it: contradictions side by side, then each claim under who says so, then what was rejected. */
import { Button } from "react-aria-components";
import type { EvidenceResponse, StoredClaim } from "../../../server/vocabulary/index.ts";
import { AskError, useEvidence, useSource } from "../../data/index.ts";
import {
  claimantGroups,
  counted,
  disputesOf,
  evidenceLine,
  isOfEdge,
  rejectedOf,
  sideOfClaim,
  sidesLine,
  sideTold,
  standingOf,
} from "../../derive/index.ts";
import { cleared, evidenceFilter, select, useView, withFilter, type Selection } from "../../state/index.ts";
import { sideNames } from "../compare/sides.ts";
import { Failure } from "../Failure.tsx";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Qualifier } from "../Standing.tsx";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";
import { ArticleReader } from "./ArticleReader.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { Disputes } from "./Disputes.tsx";
import { useJudging } from "./judging.ts";
import { PanelHead } from "./PanelHead.tsx";
import { Rejected } from "./Rejected.tsx";
import { UndoLine } from "./UndoLine.tsx";

function EdgeTitle({ evidence: { edge, source, target } }: { readonly evidence: EvidenceResponse }) {
  const { ontology } = useKnowledge();
  const change = useView((state) => state.change);
  const end = (id: string, name: string) => (
    <button type="button" className="end" onClick={() => change((view) => select(view, { kind: "node", id }))}>
      <Flag id={id} name={name} />
      {name}
    </button>
  );
  return (
    <>
      <Qualifier of={standingOf(edge, ontology).qualifier} />
      {end(edge.source, source.name)}{" "}
      <span className="verb">{ontology.relations.find(({ id }) => id === edge.relation)?.verb ?? edge.relation}</span>{" "}
      {end(edge.target, target.name)}
    </>
  );
}

interface UntoldProps {
  readonly claims: number;
  readonly told: number;
}

/** What a file lacks of an edge: its sentences, or those of some claims where edges with and without are rolled up into one. */
function Untold({ claims, told }: UntoldProps) {
  if (told === claims) return null;
  const words =
    told === 0
      ? "The file holds this edge without the sentences that it comes from."
      : `The file holds ${counted(claims - told, "more claim")} of this edge without their sentences.`;
  return <p className="nothing">{words}</p>;
}

export function Evidence({ selection }: { readonly selection: Extract<Selection, { kind: "edge" }> }) {
  const { ontology, nameOf } = useKnowledge();
  const tint = useTint();
  const { filter, compare } = useView(({ view }) => view);
  const change = useView((state) => state.change);
  const { data, error, refetch } = useEvidence(selection.id, evidenceFilter({ filter, compare }));
  const judging = useJudging();
  const { file } = useSource(({ source }) => source);
  const rejected = rejectedOf(file === null ? judging.corrections : []).filter(({ extracted }) =>
    isOfEdge(extracted, selection.id, filter.level, ontology),
  );
  const missing = error instanceof AskError && error.code === "edge-not-found";
  // A relation that nobody knows is no matter of filters: the server names it.
  const isKnown = ontology.relations.some(({ id }) => id === selection.id.split("~")[1]);
  if (missing && isKnown && rejected.length === 0) {
    return (
      <>
        <PanelHead key={selection.id} title="Evidence" />
        <p className="nothing">Under these filters no claim of this relation is left, or there is none any more.</p>
        <Button className="button small" onPress={() => change((view) => withFilter(view, cleared(view.filter)))}>
          Clear all filters
        </Button>
      </>
    );
  }
  if ((missing && rejected.length > 0) || (data?.claims.length === 0 && file === null)) {
    return (
      <>
        <PanelHead key={selection.id} title="Evidence" />
        <UndoLine judging={judging} />
        <p className="nothing">
          Nothing says so any more: every claim of this relation was rejected or is hidden by the filters.
        </p>
        <Rejected claims={rejected} judging={judging} open />
      </>
    );
  }
  if (error !== null) {
    return (
      <>
        <PanelHead key={selection.id} title="Evidence" />
        <Failure what="The evidence could not be read." error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (data === undefined) return <Waiting what="Reading the evidence" />;

  const open = (claim: string | null): void => change((view) => select(view, { ...selection, claim }));
  const sides = compare === null ? null : sideNames(compare, nameOf);
  const sideOf = (stored: StoredClaim): string | null =>
    compare === null || sides === null ? null : sideTold(sideOfClaim(stored, compare), sides);
  // A file holds no article to read: there a claim, in whatever list it was chosen, is as much as its sentence here.
  const opened = file === null ? data.claims.find(({ id }) => id === selection.claim) : undefined;
  if (opened !== undefined) return <ArticleReader stored={opened} onBack={() => open(null)} />;
  return (
    <div style={tint(ontology.relations.find(({ id }) => id === data.edge.relation)?.class ?? "")}>
      <PanelHead key={selection.id} title={<EdgeTitle evidence={data} />} line={evidenceLine(data, ontology)} />
      <UndoLine judging={judging} />
      {data.claims.length === 0 ? null : (
        <p className="hint caution">Read by a program; confidence is its own estimate that it read a sentence right.</p>
      )}
      {compare === null || sides === null || data.claims.length === 0 ? null : (
        <p className="hint sides">{sidesLine(data.claims, compare, sides)}</p>
      )}
      {file === null ? null : <Untold claims={data.edge.claims} told={data.claims.length} />}
      <Disputes disputes={disputesOf(data.claims)} onOpen={file === null ? open : null} />
      {claimantGroups(data.claims).map(({ id, title, claims }) => (
        <section key={id ?? ""} className="evidence" aria-label={title}>
          <h3>{title}</h3>
          {claims.map((told) => (
            <ClaimCard key={told.stored.id} told={told} side={sideOf(told.stored)} judging={judging} onOpen={open} />
          ))}
        </section>
      ))}
      <Rejected claims={rejected} judging={judging} />
    </div>
  );
}
