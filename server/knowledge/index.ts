/** Reads `data/` from disk into the extractor's knowledge, frozen: the only reader of these files. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip, type ZlibOptions } from "node:zlib";
import { z } from "zod";
import {
  BodyRecord,
  ClauseLexicon,
  compilePatterns,
  ContextData,
  countriesFromPackages,
  CountrySupplement,
  createGazetteer,
  createJudge,
  DescriptionData,
  DomainModel,
  GroupRecord,
  HistoricalRecord,
  LemmaExceptions,
  loadJudge,
  loadParser,
  MatchCalibration,
  OrganisationRecord,
  PatternFile,
  PersonRecord,
  PlaceRecord,
  Predecessor,
  RoleData,
  TextLexicon,
  type Gazetteer,
  type BaseKnowledge,
  type Knowledge,
  type WorldCountry,
} from "../extract/index.ts";
import { DragomanError, Ontology } from "../vocabulary/index.ts";
import { listJson, readBytes, readJson, readJsonLines } from "./files.ts";

/** The nearest `data` folder above this module: the same one from the sources and from the build. */
function findData(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const data = path.join(folder, "data");
    if (existsSync(path.join(data, "ontology.json"))) return data;
    if (folder === path.dirname(folder))
      throw new DragomanError(
        "knowledge-missing",
        "No data folder was found above the program. Restore data/ from the repository.",
      );
  }
}

const inflating = promisify<Uint8Array, ZlibOptions, Buffer>(gunzip);

/** Room for a whole model: inflated by the default 16 kB, most of the time goes into handing pieces from thread to thread. */
const MODEL_ROOM = 2 ** 24;

/** Inflates a model's file on a thread of its own. */
export const inflate = (bytes: Uint8Array): Promise<Uint8Array> => inflating(bytes, { chunkSize: MODEL_ROOM });

/** The folder of data files. */
const DATA_FOLDER = findData();

const IsoLanguage = z.object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });
const WorldCountries = z.array(
  z.object({
    cca2: z.string(),
    cca3: z.string(),
    name: z.object({ common: z.string(), official: z.string() }),
    altSpellings: z.array(z.string()),
    capital: z.array(z.string()),
    demonyms: z
      .object({ eng: z.object({ f: z.string(), m: z.string() }) })
      .optional()
      .catch(undefined),
    borders: z.array(z.string()),
    latlng: z.array(z.number()),
  }),
);

function readGazetteer(folder: string): Gazetteer {
  const require = createRequire(import.meta.url);
  const actors = (name: string): string => path.join(folder, "actors", name);
  const world = readJson(require.resolve("world-countries/countries.json"), WorldCountries);
  const iso = readJson(require.resolve("i18n-iso-countries/langs/en.json"), IsoLanguage);
  const supplements = readJsonLines(actors("countries.jsonl"), CountrySupplement);
  const countries: readonly WorldCountry[] = world.map(({ demonyms, ...country }) =>
    demonyms === undefined ? country : { ...country, demonyms },
  );
  return createGazetteer({
    countries: countriesFromPackages(countries, iso.countries, supplements),
    people: readJsonLines(actors("people.jsonl"), PersonRecord),
    organisations: readJsonLines(actors("organisations.jsonl"), OrganisationRecord),
    groups: readJsonLines(actors("groups.jsonl"), GroupRecord),
    bodies: readJsonLines(actors("bodies.jsonl"), BodyRecord),
    places: readJsonLines(actors("places.jsonl"), PlaceRecord),
    history: readJsonLines(actors("history.jsonl"), HistoricalRecord),
    predecessors: readJson(actors("predecessors.json"), z.array(Predecessor)),
    context: readJson(actors("context.json"), ContextData),
    roles: readJson(actors("roles.json"), RoleData),
    descriptions: readJson(actors("descriptions.json"), DescriptionData),
  });
}

const NounClassFile = z
  .record(z.string(), z.array(z.string()))
  .transform((classes) => new Map(Object.entries(classes).map(([name, lemmas]) => [name, new Set(lemmas)] as const)));

/** The ontology alone, for those who need no extractor. */
export function loadOntology(folder: string = DATA_FOLDER): Ontology {
  return readJson(path.join(folder, "ontology.json"), Ontology);
}

/** Begins to inflate a model on a thread of its own; what it gives waits for the end, and tells of damage no sooner. */
function modelIn(where: string): () => Promise<Uint8Array> {
  const begun = Promise.allSettled([inflate(readBytes(where))]);
  return async () => {
    const [inflated] = await begun;
    if (inflated.status === "fulfilled") return inflated.value;
    throw new DragomanError("knowledge-missing", `${where} is damaged. Restore the file from the repository.`, {
      cause: inflated.reason,
    });
  };
}

const kernelIn = (folder: string): Uint8Array => readBytes(path.join(folder, "model", "kernel.wasm"));

/** Reads all of `data/` but the judge, as its training does; throws `knowledge-missing` with the name of a file that is missing or damaged. */
export async function loadBaseKnowledge(folder: string = DATA_FOLDER): Promise<BaseKnowledge> {
  const file = (...parts: readonly string[]): string => path.join(folder, ...parts);
  const parser = modelIn(file("model", "parser.bin.gz"));
  const classes = readJson(file("lexicon", "classes.json"), NounClassFile);
  const patterns = compilePatterns(
    listJson(file("patterns")).map((name) => readJson(name, PatternFile)),
    classes,
  );
  return Object.freeze({
    ontology: loadOntology(folder),
    text: readJson(file("lexicon", "text.json"), TextLexicon),
    lemmas: readJson(file("lexicon", "lemmas.json"), LemmaExceptions),
    clauses: readJson(file("lexicon", "clauses.json"), ClauseLexicon),
    classes,
    patterns,
    gazetteer: readGazetteer(folder),
    calibration: readJson(file("model", "calibration.json"), MatchCalibration),
    domain: readJson(file("model", "domain.json"), DomainModel),
    parser: loadParser(await parser(), kernelIn(folder)),
  });
}

/** Reads all of `data/`; throws `knowledge-missing` with the name of a file that is missing or damaged. */
export async function loadKnowledge(folder: string = DATA_FOLDER): Promise<Knowledge> {
  const judge = modelIn(path.join(folder, "model", "judge.bin.gz"));
  const base = await loadBaseKnowledge(folder);
  return Object.freeze({
    ...base,
    judge: createJudge(loadJudge(await judge()), base.classes, base.patterns, kernelIn(folder)),
  });
}
