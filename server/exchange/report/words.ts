/** The words of a report: filters, days and relations as a reader would say them. */
import { leadingStatus, qualifierOf } from "../../graph/index.ts";
import { SAID_BY_ARTICLE, type Edge, type GraphFilter, type Ontology, type Totals } from "../../vocabulary/index.ts";

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const figures = new Intl.NumberFormat("en");

/** "6 January 2025"; "undated" for null. */
export const day = (iso: string | null): string => (iso === null ? "undated" : days.format(new Date(`${iso}T00:00:00Z`)));

/** What whoever reads a report must know of its claims. */
export const CAUTION =
  "A program read the claims in the sentences quoted; confidence is its own estimate that it read a sentence right. Read them before you rely on an edge.";

/** "1 claim", "1,204 claims". */
export const counted = (count: number, noun: string): string => `${figures.format(count)} ${noun}${count === 1 ? "" : "s"}`;

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[], conjunction = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** "31 actors, 112 edges, 240 claims from 14 articles, 24 February 2022 to 6 January 2025". */
export function totalsLine({ actors, edges, claims, articles, from, to }: Totals): string {
  const span = from === null || to === null ? "" : from === to ? `, ${day(from)}` : `, ${day(from)} to ${day(to)}`;
  return `${counted(actors, "actor")}, ${counted(edges, "edge")}, ${counted(claims, "claim")} from ${counted(articles, "article")}${span}`;
}

/** "from 1 March 2024 to 6 January 2025", with either end open. */
function datesLine({ from, to }: GraphFilter): string | null {
  if (from === undefined) return to === undefined ? null : `articles until ${day(to)}`;
  return to === undefined ? `articles from ${day(from)}` : `articles from ${day(from)} to ${day(to)}`;
}

/** "with A or B, up to 2 steps away", "only among A and B". */
function actorsLine({ actor, depth, ends }: GraphFilter, nameOf: (id: string) => string): string | null {
  if (actor.length === 0) return null;
  const near = depth === 1 ? "" : ` and their neighbours${depth === 2 ? "" : ` up to ${depth - 1} steps away`}`;
  if (ends === "both") return `only among ${listed(actor.map(nameOf))}${near}`;
  return `with ${listed(actor.map(nameOf), "or")}${depth === 1 ? "" : `, up to ${depth} steps away`}`;
}

const labels = (all: readonly { readonly id: string; readonly label: string }[], ids: readonly string[]): string =>
  listed(
    ids.map((id) => all.find((each) => each.id === id)?.label.toLowerCase() ?? id),
    "or",
  );

/** Words of the filter that are said in a way of their own below. */
const SAID = "relation class status actor depth ends claimant publisher from to minConfidence minClaims level".split(" ");

/** "minSources" → "min sources". */
const spaced = (word: string): string => word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Every word of the filter that chooses, in words; `nameOf` gives an actor's name by id. */
export function filterLines(filter: GraphFilter, ontology: Ontology, nameOf: (id: string) => string): readonly string[] {
  const { relation, status, claimant, publisher, minConfidence, minClaims, level } = filter;
  const teller = (id: string): string => (id === SAID_BY_ARTICLE ? "the articles themselves" : nameOf(id));
  const rest = Object.entries(filter).flatMap(([word, value]) => {
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    return SAID.includes(word) || empty ? [] : [`${spaced(word)}: ${[value].flat().map(String).join(", ")}`];
  });
  const lines = [
    relation.length === 0 ? "all relations" : `relations: ${labels(ontology.relations, relation)}`,
    status.length === 0 ? null : `status: ${labels(ontology.statuses, status)}`,
    filter.class.length === 0 ? null : `classes: ${labels(ontology.classes, filter.class)}`,
    actorsLine(filter, nameOf),
    claimant.length === 0 ? null : `as told by ${listed(claimant.map(teller), "or")}`,
    publisher.length === 0 ? null : `published by ${listed(publisher, "or")}`,
    datesLine(filter),
    minClaims === 1 ? null : `edges of at least ${minClaims} claims`,
    ...rest,
    `confidence from ${Math.round(minConfidence * 100)} %`,
    level === "principal" ? "actors rolled up to those whom they act for" : "actors as named",
  ];
  return lines.filter((line) => line !== null);
}

/** "North Korea supplies Russia (troops, arms)", "Denied: Guyana attacks Venezuela": nothing denied or planned is told as done. */
export function edgeSentence(edge: Edge, ontology: Ontology, nameOf: (id: string) => string): string {
  const verb = ontology.relations.find(({ id }) => id === edge.relation)?.verb ?? edge.relation;
  const objects = ontology.objects
    .filter(({ id }) => edge.objects[id] !== undefined)
    .toSorted((a, b) => (edge.objects[b.id] ?? 0) - (edge.objects[a.id] ?? 0))
    .map(({ label }) => label.toLowerCase());
  const sentence = `${nameOf(edge.source)} ${verb} ${nameOf(edge.target)}${objects.length === 0 ? "" : ` (${objects.join(", ")})`}`;
  const qualifier = qualifierOf(leadingStatus(edge.statuses, ontology), ontology);
  return qualifier === "" ? sentence : `${qualifier.charAt(0).toUpperCase()}${qualifier.slice(1)}: ${sentence}`;
}
