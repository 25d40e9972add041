/** What is not known of articles, said calmly before it hides claims from whoever looks for them. */
import type { ArticleInput } from "../../../server/vocabulary/index.ts";
import { unknownTold } from "../../derive/index.ts";

export function Unknown({ of }: { readonly of: readonly Pick<ArticleInput, "date" | "publisher">[] }) {
  const told = unknownTold(of);
  return told === "" ? null : <p className="hint unknown">{told}</p>;
}
