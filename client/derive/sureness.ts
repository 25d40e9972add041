/** How sure the program is of a claim, and of which time the sentence speaks, in words. */
import type { ClaimTime } from "../../server/vocabulary/index.ts";
import { daysLine } from "./words.ts";

/** Below this a claim is about as likely misread as read. */
const DOUBTFUL = 0.5;

/** "read with 87 % confidence"; who has not `checked` a doubtful claim is told to: "read with 38 % confidence: check the sentence". */
export function surenessOf(confidence: number, checked: boolean): string {
  const words = `read with ${Math.round(confidence * 100)} % confidence`;
  return confidence < DOUBTFUL && !checked ? `${words}: check the sentence` : words;
}

/** "time told: “in April”, 1 Apr 2024 – 30 Apr 2024": when it happened or is to, beside the day on which the article was published. */
export function timeTold({ text, from, to }: ClaimTime): string {
  const days = daysLine(from, to);
  return `time told: “${text}”${days === "" ? "" : `, ${days}`}`;
}
