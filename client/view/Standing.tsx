/** Words about how an edge stands, around its sentence: before it what it is short of, behind it who disagrees. */
import { capital, type Standing } from "../derive/index.ts";

interface QualifierProps {
  /** "denied", "planned"; empty where it is simply so. */
  readonly of: string;
}

/** "Denied: " before a sentence. */
export const Qualifier = ({ of }: QualifierProps) => (of === "" ? null : <span className="qualifier">{`${capital(of)}: `}</span>);

interface DissentProps {
  readonly standing: Standing;
}

/** "2 of 4 claims deny it" on a line of its own. */
export const Dissent = ({ standing: { dissent, denials } }: DissentProps) =>
  dissent === "" ? null : (
    <span className="dissent" data-denied={denials !== ""}>
      <span className="unseen">, </span>
      {dissent}
    </span>
  );
