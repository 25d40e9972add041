/** What the two sides of a comparison are called. */
import { daysLine, withArticle } from "../../derive/index.ts";
import { periodOf, type Comparison } from "../../state/index.ts";

export function sideNames({ by, a, b }: Comparison, nameOf: (id: string) => string): readonly [string, string] {
  const nameOfSide = (side: string): string => {
    if (by === "publisher") return side;
    if (by === "claimant") return side === "article" ? "the articles themselves" : withArticle(nameOf(side));
    const period = periodOf(side);
    return period === null ? side : daysLine(period.from, period.to);
  };
  return [nameOfSide(a), nameOfSide(b)];
}
