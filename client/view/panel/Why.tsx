/** Why a claim was read: its pattern in words, the sentence as a tree, the actors seen, what else was tried, and what moved the judge. */
import { useState } from "react";
import { Disclosure, DisclosurePanel, Button, Heading } from "react-aria-components";
import type { Claim, Reasons } from "../../../server/vocabulary/index.ts";
import { useWhy } from "../../data/index.ts";
import { patternsOf, treeOf, type Branch } from "../../derive/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Waiting } from "../Waiting.tsx";

interface WhyProps {
  readonly id: string;
  readonly claim: Claim;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Tree({ branches, claim }: { readonly branches: readonly Branch[]; readonly claim: Claim }) {
  const { source, trigger, target } = claim.evidence;
  const markOf = ({ word }: Branch): string => {
    const inside = ({ start, end }: Claim["evidence"]["source"]): boolean => start <= word.start && word.end <= end;
    if (inside(trigger)) return "mark-trigger";
    return inside(source) || inside(target) ? "mark-source" : "";
  };
  return (
    <ul className="tree">
      {branches.map((branch) => (
        <li key={branch.word.start}>
          <span className={`tree-word ${markOf(branch)}`}>{branch.word.text}</span>
          {branch.role === "" ? null : <span className="tree-role">{branch.role}</span>}
          {branch.children.length === 0 ? null : <Tree branches={branch.children} claim={claim} />}
        </li>
      ))}
    </ul>
  );
}

function Judge({ judgements }: Pick<Reasons, "judgements">) {
  const { ontology } = useKnowledge();
  const verbOf = (relation: string): string => ontology.relations.find(({ id }) => id === relation)?.verb ?? relation;
  return (
    <>
      <h4>What the judge thought</h4>
      <ul className="why-list">
        {judgements.map(({ source, relation, target, probability, reasons }) => (
          <li key={`${source} ${relation} ${target} ${probability}`}>
            {source} {verbOf(relation)} {target}: <strong>{percent(probability)}</strong>
            <ul className="weights">
              {reasons.map(({ feature, weight }) => (
                <li key={feature} data-for={weight > 0}>
                  <span>{feature}</span>
                  <span className="count">
                    {weight > 0 ? "for" : "against"} {Math.abs(weight).toFixed(1)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ reasons, claim }: { readonly reasons: Reasons; readonly claim: Claim }) {
  const { fired, tried } = patternsOf(reasons, claim.pattern);
  return (
    <>
      {fired.length === 0 ? null : (
        <>
          <h4>Patterns that fit</h4>
          <ul className="why-list">
            {fired.map(({ pattern, reason, trigger }) => (
              <li key={`${pattern} ${trigger}`}>
                “{trigger}”: {reason} <code>{pattern}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>How the sentence was read</h4>
      <Tree branches={treeOf(reasons.words)} claim={claim} />
      <h4>Who was seen</h4>
      <ul className="why-list">
        {reasons.actors.map(({ start, end, actor, form, certainty }) => (
          <li key={`${start} ${actor.id}`}>
            “{reasons.sentence.text.slice(start - reasons.sentence.start, end - reasons.sentence.start)}” is {actor.name}
            <span className="objects">
              {form}
              {certainty < 1 ? `, ${percent(certainty)} sure` : ""}
            </span>
          </li>
        ))}
      </ul>
      {reasons.judgements.length === 0 ? null : <Judge judgements={reasons.judgements} />}
      {tried.length === 0 ? null : (
        <details>
          <summary>Patterns that did not fit ({tried.length})</summary>
          <ul className="why-list">
            {tried.map(({ pattern, trigger, missing }) => (
              <li key={`${pattern} ${trigger}`}>
                <code>{pattern}</code> at “{trigger}”: {missing}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function Why({ id, claim }: WhyProps) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useWhy(id, open);
  return (
    <Disclosure className="why" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={4} className="why-head">
        <Button slot="trigger" className="text-button">
          Why
        </Button>
      </Heading>
      <DisclosurePanel className="why-panel">
        <p>
          Read with a confidence of <strong>{percent(claim.confidence)}</strong>
          {claim.time === null ? "" : `, for the time “${claim.time.text}”`}, by <code>{claim.pattern}</code>.
        </p>
        {error === null ? null : <Failure what="The reasons could not be read." error={error} retry={() => void refetch()} />}
        {open && data === undefined && error === null ? <Waiting what="Reading the sentence again" /> : null}
        {data === undefined ? null : data.reasons === null ? (
          <p className="nothing">Today’s extractor no longer sees this sentence.</p>
        ) : (
          <Told reasons={data.reasons} claim={claim} />
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
