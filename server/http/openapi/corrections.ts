/** What people say about claims, described. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { CorrectionList, Verdict, VerdictResponse, type Claim } from "../../vocabulary/index.ts";
import { CorrectionQuery } from "../corrections.ts";
import { CLAIM, HEAD, STORED, TURKEY } from "./examples.ts";
import { idLike, jsonBody, ok, reads, writes } from "./operation.ts";

const NOTE = "The deliveries begin in spring.";
const FIELDS = {
  status: "planned",
  claimant: TURKEY,
  time: { text: "in spring", from: "2025-03-01", to: "2025-05-31" },
} satisfies Partial<Claim>;

export const CORRECTION_PATHS: ZodOpenApiPathsObject = {
  "/claims/{id}/correction": {
    put: writes(
      {
        operationId: "correctClaim",
        summary: "Say that a claim is right, is wrong, or should say something else",
        tag: "Claims",
        answers: ok("The claim as it stands now", VerdictResponse, {
          claim: { ...STORED, claim: { ...CLAIM, ...FIELDS } },
        }),
        problems: ["unknown-relation", "claim-not-found"],
      },
      {
        requestParams: idLike(STORED.id),
        requestBody: {
          required: true,
          content: jsonBody(Verdict, { verdict: "corrected", fields: FIELDS, note: NOTE, by: "Ada" }),
        },
      },
    ),
    delete: writes(
      {
        operationId: "takeBackCorrection",
        summary: "Take back what was said about a claim",
        tag: "Claims",
        answers: ok("The claim as it was extracted", VerdictResponse, { claim: STORED }),
        problems: ["claim-not-found"],
      },
      { requestParams: idLike(STORED.id) },
    ),
  },
  "/corrections": {
    get: reads(
      {
        operationId: "listCorrections",
        summary: "What people said about claims",
        tag: "Claims",
        answers: ok("A page of corrections, in order of article and place", CorrectionList, {
          corrections: [
            {
              id: STORED.id,
              article: HEAD.id,
              extracted: CLAIM,
              correction: {
                verdict: "corrected",
                fields: FIELDS,
                note: NOTE,
                by: "Ada",
                at: "2025-01-07T09:00:00.000Z",
              },
            },
          ],
          next: null,
        }),
        problems: ["article-not-found"],
      },
      { requestParams: { query: CorrectionQuery } },
    ),
  },
};
