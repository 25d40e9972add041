/** One path as a way to be followed: from actor to actor, and between two of them what joins them. */
import { useState } from "react";
import { counted, type ToldPath, type ToldStep } from "../../derive/index.ts";
import { select, useView } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { StepEdge } from "./StepEdge.tsx";

function Stop({ id }: { readonly id: string }) {
  const { nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  return (
    <button type="button" className="end" onClick={() => change((view) => select(view, { kind: "node", id }))}>
      <Flag id={id} name={nameOf(id)} />
      {nameOf(id)}
    </button>
  );
}

function Leg({ from, to, edges }: ToldStep) {
  const { nameOf } = useKnowledge();
  const [whole, setWhole] = useState(false);
  const more = edges.length - 1;
  return (
    <div className="leg">
      {(whole ? edges : edges.slice(0, 1)).map((edge) => (
        <StepEdge key={edge.row.id} edge={edge} />
      ))}
      {more > 0 && !whole ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {`and ${counted(more, "more relation")}`}
          <span className="unseen">
            {" "}
            between {nameOf(from)} and {nameOf(to)}
          </span>
        </button>
      ) : null}
    </div>
  );
}

export function Itinerary({ path: { title, claims, steps } }: { readonly path: ToldPath }) {
  const last = steps.at(-1);
  return (
    <section className="itinerary" aria-label={title}>
      <h3>
        {title}
        <span className="count">{counted(claims, "claim")}</span>
      </h3>
      <ol>
        {steps.map((step) => (
          <li key={step.from}>
            <Stop id={step.from} />
            <Leg {...step} />
          </li>
        ))}
        {last === undefined ? null : (
          <li>
            <Stop id={last.to} />
          </li>
        )}
      </ol>
    </section>
  );
}
