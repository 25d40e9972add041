/** An actor's flag or monogram as on the graph; the name always stands beside it, so it is decoration. */
import { useKnowledge } from "./knowledge.ts";
import { imageOf } from "./graph/index.ts";

interface FlagProps {
  readonly id: string;
  /** For actors that the graph does not hold. */
  readonly name: string;
}

export function Flag({ id, name }: FlagProps) {
  const { actors } = useKnowledge();
  const actor = actors.get(id);
  return <img className="flag" src={imageOf(actor?.flag ?? null, actor?.name ?? name)} alt="" width="20" height="20" />;
}
