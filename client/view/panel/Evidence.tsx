/** An edge and everything that says it: each claim with its sentence, contradictions beside it. */
import { useEvidence, useSource } from "../../data/index.ts";
import { evidenceGroups, evidenceLine, objectsOf } from "../../derive/index.ts";
import { select, useView, type Selection } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";
import { ArticleReader } from "./ArticleReader.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { PanelHead } from "./PanelHead.tsx";

export function Evidence({ selection }: { readonly selection: Extract<Selection, { kind: "edge" }> }) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const { data, error, refetch } = useEvidence(selection.id, filter);
  const bare = useSource(({ source }) => source.bare);
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
  const opened = data.claims.find(({ id }) => id === selection.claim);
  if (opened !== undefined) return <ArticleReader stored={opened} onBack={() => open(null)} />;

  const relation = ontology.relations.find(({ id }) => id === data.edge.relation);
  const end = (id: string, name: string) => (
    <button type="button" className="end" onClick={() => change((view) => select(view, { kind: "node", id }))}>
      <Flag id={id} name={name} />
      {name}
    </button>
  );
  const title = (
    <>
      {end(data.edge.source, data.source.name)} <span className="verb">{relation?.verb ?? data.edge.relation}</span>{" "}
      {end(data.edge.target, data.target.name)}
    </>
  );
  return (
    <div style={tint(relation?.class ?? "")}>
      <PanelHead key={selection.id} title={title} line={evidenceLine(data, objectsOf(data.edge, ontology))} />
      {bare ? <p className="nothing">The file holds this edge without the sentences that it comes from.</p> : null}
      {evidenceGroups(data.claims).map(({ key, title: heading, claims }) => (
        <section key={key} className={`evidence ${key}`} aria-label={heading ?? "Claims"}>
          {heading === null ? null : <h3>{heading}</h3>}
          {claims.map((stored) => (
            <ClaimCard key={stored.id} stored={stored} onOpen={() => open(stored.id)} />
          ))}
        </section>
      ))}
    </div>
  );
}
