/** What a person sends to say what a claim is worth, and what is answered; the server adds the time. */
import { z } from "zod";
import { StoredClaim } from "./api.ts";
import { CorrectedClaim, Correction } from "./correction.ts";

const [accepted, rejected, changed] = Correction.options;

export const Verdict = z
  .discriminatedUnion("verdict", [accepted.omit({ at: true }), rejected.omit({ at: true }), changed.omit({ at: true })])
  .meta({ id: "Verdict", description: "The claim is right, is wrong, or should say something else." });
export type Verdict = Readonly<z.infer<typeof Verdict>>;

export const VerdictResponse = z
  .object({ claim: StoredClaim.nullable().meta({ description: "The claim as it stands now; null where it was rejected." }) })
  .meta({ id: "VerdictResponse" });
export type VerdictResponse = Readonly<z.infer<typeof VerdictResponse>>;

export const CorrectionList = z
  .object({
    corrections: z.array(CorrectedClaim),
    next: z.string().nullable().meta({ description: "Pass as `after` for the next page." }),
  })
  .meta({ id: "CorrectionList" });
export type CorrectionList = Readonly<z.infer<typeof CorrectionList>>;
