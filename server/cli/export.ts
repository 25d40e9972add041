/** `dragoman export`: the stored graph, or its claims, as a file, with the filters of the page and the API. */
import countries from "i18n-iso-countries";
import { readConfig } from "../config.ts";
import { exportSurvey, formatNamed } from "../exchange/index.ts";
import { readFilter, surveyOf, viewOf, type Survey } from "../graph/index.ts";
import { loadOntology } from "../knowledge/index.ts";
import { openStore } from "../store/index.ts";
import { FORMAT_FACTS, FORMATS, SENTENCE_FORMATS, type GraphFilter, type Ontology } from "../vocabulary/index.ts";
import { readOptions, readWord, UsageError, type Command } from "./command.ts";
import { write } from "./streams.ts";

/** Why a file is empty: an id that no claim names, which may be a name written for an id, or filters that leave nothing. */
function whyEmpty(survey: Survey, filter: GraphFilter, ontology: Ontology): string {
  const { nodes } = viewOf(survey, readFilter({ level: filter.level }, ontology));
  const strangers = filter.actor.filter((id) => !nodes.some((node) => node.id === id));
  const told = strangers.map((word) => {
    const meant = nodes.find(({ id, name }) => [id, name].some((each) => each.toLowerCase() === word.toLowerCase()));
    return `No claim is about the actor ${JSON.stringify(word)}${meant === undefined ? "" : `; did you mean ${meant.id} (${meant.name})?`}`;
  });
  return told.length > 0 ? told.join("\n") : "No claim is left under these filters, so the file holds none.";
}

export const command: Command = {
  summary: "print the stored graph or its claims",
  usage: `dragoman export [--format FORMAT] [--title TEXT] [--sentences yes|no] [filters]

Formats, graphology where none is named:
${FORMATS.map((format) => `  ${format.padEnd(16)} ${FORMAT_FACTS[format].label} (${FORMAT_FACTS[format].note})`).join("\n")}

Files of ${SENTENCE_FORMATS.join(" and ")} hold the sentences of each edge as its evidence; --sentences no leaves them out.

Filters, the same words as in the page and the API; lists are comma-separated:
  --relation supplies,attacks   --class verbal-conflict   --status actual,planned
  --object arms,troops   --actor RUS,nato --depth 2 --ends any|both   --claimant USA,article   --publisher "Example Times"   --article ID
  --min-claims 3 --min-sources 2
  --from 2024-01-01 --to 2024-12-31   --min-confidence 0.5   --level principal|named
Reads the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman) and prints to standard output.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      format: { type: "string", default: "graphology" },
      title: { type: "string" },
      sentences: { type: "string", default: "yes" },
      relation: { type: "string", multiple: true },
      class: { type: "string", multiple: true },
      status: { type: "string", multiple: true },
      object: { type: "string", multiple: true },
      actor: { type: "string", multiple: true },
      depth: { type: "string" },
      ends: { type: "string" },
      claimant: { type: "string", multiple: true },
      publisher: { type: "string", multiple: true },
      article: { type: "string", multiple: true },
      "min-claims": { type: "string" },
      "min-sources": { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      "min-confidence": { type: "string" },
      level: { type: "string" },
    });
    if (positionals.length > 0)
      throw new UsageError(`export takes no file; it prints, so redirect it: dragoman export > ${positionals[0]}`);
    const {
      format,
      title,
      sentences,
      "min-confidence": minConfidence,
      "min-claims": minClaims,
      "min-sources": minSources,
      ...words
    } = values;
    const least = Object.entries({ minConfidence, minClaims, minSources }).filter(([, value]) => value !== undefined);
    const chosen = formatNamed(format);
    const withSentences = readWord("sentences", sentences, ["yes", "no"]) === "yes";
    const config = readConfig();
    const ontology = loadOntology(config.knowledgeFolder);
    const filter = readFilter({ ...words, ...Object.fromEntries(least) }, ontology);
    const store = await openStore(config);
    try {
      const settled = await store.layouts.get(filter.level);
      const survey = surveyOf(await store.links(), filter.level, ontology, countries.alpha3ToAlpha2, settled);
      const { text } = await exportSurvey(chosen, {
        survey,
        ontology,
        filter,
        title,
        sentences: withSentences,
        on: new Date().toISOString().slice(0, 10),
        revision: await store.revision(),
        claims: (ids) => store.claims(ids),
      });
      // On standard error, since an empty file is one too: a pipe goes on, and a person learns why.
      if (viewOf(survey, filter).edges.length === 0) await write(process.stderr, `${whyEmpty(survey, filter, ontology)}\n`);
      await write(process.stdout, text.endsWith("\n") ? text : `${text}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
