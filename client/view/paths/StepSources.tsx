/** How many claims bear an edge, and the articles that they stand in, each opening at its sentence. */
import { useState } from "react";
import { useSource } from "../../data/index.ts";
import { counted, day, type ToldSources } from "../../derive/index.ts";

interface StepSourcesProps {
  readonly claims: number;
  /** Null while they are read. */
  readonly sources: ToldSources | null;
  /** What keeps them from being read; null for nothing. */
  readonly failure: string | null;
  readonly onOpen: (claim: string) => void;
  readonly onRetry: () => void;
}

/** More than these are told once somebody asks. */
const FIRST = 4;

export function StepSources({ claims, sources, failure, onOpen, onRetry }: StepSourcesProps) {
  const isFile = useSource(({ source }) => source.file !== null);
  const [whole, setWhole] = useState(false);
  const all = (sources?.publishers ?? []).flatMap(({ name, articles }) =>
    articles.map(({ claim, date }, index) => ({ claim, date, name, first: index === 0 })),
  );
  const told = whole || all.length <= FIRST + 1 ? all : all.slice(0, FIRST);
  return (
    <p className="step-sources">
      <span>{counted(claims, "claim")}</span>
      {told.map(({ claim, date, name, first }) => (
        <span key={claim}>
          {first ? <span aria-hidden="true">{name} </span> : null}
          <button type="button" className="text-button" onClick={() => onOpen(claim)}>
            <span className="unseen">{name}, </span>
            {day(date)}
          </button>
        </span>
      ))}
      {told.length < all.length ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {`and ${counted(all.length - told.length, "more article")}`}
        </button>
      ) : null}
      {sources === null && failure === null ? <span>reading the sources …</span> : null}
      {isFile && sources !== null && all.length === 0 ? <span>the file names no sources</span> : null}
      {failure === null ? null : (
        <span role="alert">
          The sources could not be read. {failure}{" "}
          <button type="button" className="text-button" onClick={onRetry}>
            Try again
          </button>
        </span>
      )}
    </p>
  );
}
