/** What is read without being kept, described: why a claim was read, and what a file or an address holds. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { Address, FetchedArticle, Upload, UploadResponse, WhyResponse, type Reasons } from "../../vocabulary/index.ts";
import { CLAIM, INPUT, STORED, TURKEY, UKRAINE } from "./examples.ts";
import { idLike, jsonBody, ok, reads, writes } from "./operation.ts";

const { sentence, trigger, source, target } = CLAIM.evidence;

const REASONS: Reasons = {
  sentence,
  words: [
    { ...source, text: "Turkey", lemma: "Turkey", upos: "PROPN", deprel: "nsubj", head: 1 },
    { ...trigger, text: "supplied", lemma: "supply", upos: "VERB", deprel: "root", head: -1 },
    { ...target, text: "Ukraine", lemma: "Ukraine", upos: "PROPN", deprel: "obj", head: 1 },
  ],
  actors: [
    { ...source, actor: TURKEY, form: "name", certainty: 1 },
    { ...target, actor: UKRAINE, form: "name", certainty: 1 },
  ],
  patterns: [{ pattern: CLAIM.pattern, reason: 'recipient as object, thing after "with"', trigger: "supplied", missing: null }],
  judgements: [
    {
      source: TURKEY.name,
      relation: CLAIM.relation,
      target: UKRAINE.name,
      probability: 0.91,
      matched: true,
      reasons: [{ feature: "verb supply", weight: 1.4 }],
    },
  ],
};

export const READING_PATHS: ZodOpenApiPathsObject = {
  "/claims/{id}/why": {
    get: reads(
      {
        operationId: "whyClaim",
        summary: "Why a claim was read: the parse of its sentence, the patterns tried, the judge's reasons",
        tag: "Claims",
        answers: ok("What the extractor saw", WhyResponse, { claim: STORED.id, pattern: CLAIM.pattern, reasons: REASONS }),
        problems: ["claim-not-found", "not-ready"],
      },
      { requestParams: idLike(STORED.id) },
    ),
  },
  "/addresses/read": {
    post: writes(
      {
        operationId: "readAddress",
        summary: "The article at an address, fetched while you wait; nothing is stored, and who goes away breaks it off",
        tag: "Articles",
        answers: ok("The article", FetchedArticle, { article: INPUT }),
        problems: [
          "url-refused",
          "robots-refused",
          "host-unknown",
          "url-unreachable",
          "url-unreadable",
          "empty-text",
          "binary-text",
          "not-ready",
        ],
      },
      { requestBody: { required: true, content: jsonBody(Address, { url: INPUT.url ?? "" }) } },
    ),
  },
  "/files/read": {
    post: writes(
      {
        operationId: "readFile",
        summary: "The articles in a file: text, Markdown, HTML, PDF, JSON, JSON Lines or CSV; nothing is stored",
        tag: "Articles",
        answers: ok("The articles in order", UploadResponse, { articles: [INPUT], refused: [] }),
        problems: ["unreadable-upload", "invalid-csv", "not-ready"],
      },
      {
        requestBody: {
          required: true,
          content: jsonBody(Upload, { name: "drones.txt", data: "VHVya2V5IHN1cHBsaWVkIFVrcmFpbmUgd2l0aCBhcm1lZCBkcm9uZXMu" }),
        },
      },
    ),
  },
};
