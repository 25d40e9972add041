/** The words of a report: filters, days and relations as a reader would say them. */
import { SAID_BY_ARTICLE, type Edge, type GraphFilter, type Ontology, type Totals } from "../../vocabulary/index.ts";

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const figures = new Intl.NumberFormat("en");

/** "6 January 2025"; "undated" for null. */
export const day = (iso: string | null): string => (iso === null ? "undated" : days.format(new Date(`${iso}T00:00:00Z`)));

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

const labels = (all: readonly { readonly id: string; readonly label: string }[], ids: readonly string[]): string =>
  listed(
    ids.map((id) => all.find((each) => each.id === id)?.label.toLowerCase() ?? id),
    "or",
  );

/** Words of the filter that are said in a way of their own below. */
const SAID = "relation class status actor depth claimant publisher from to minConfidence minClaims level".split(" ");

/** "minSources" → "min sources". */
const spaced = (word: string): string => word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Every word of the filter that chooses, in words; `nameOf` gives an actor's name by id. */
export function filterLines(filter: GraphFilter, ontology: Ontology, nameOf: (id: string) => string): readonly string[] {
  const { relation, status, actor, depth, claimant, publisher, minConfidence, minClaims, level } = filter;
  const teller = (id: string): string => (id === SAID_BY_ARTICLE ? "the articles themselves" : nameOf(id));
  const rest = Object.entries(filter).flatMap(([word, value]) => {
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    return SAID.includes(word) || empty ? [] : [`${spaced(word)}: ${[value].flat().map(String).join(", ")}`];
  });
  const lines = [
    relation.length === 0 ? "all relations" : `relations: ${labels(ontology.relations, relation)}`,
    status.length === 0 ? null : `status: ${labels(ontology.statuses, status)}`,
    filter.class.length === 0 ? null : `classes: ${labels(ontology.classes, filter.class)}`,
    actor.length === 0 ? null : `with ${listed(actor.map(nameOf), "or")}${depth === 1 ? "" : `, up to ${depth} steps away`}`,
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

/** "North Korea supplies Russia (troops, arms)". */
export function edgeSentence(edge: Edge, ontology: Ontology, nameOf: (id: string) => string): string {
  const verb = ontology.relations.find(({ id }) => id === edge.relation)?.verb ?? edge.relation;
  const objects = ontology.objects
    .filter(({ id }) => edge.objects[id] !== undefined)
    .toSorted((a, b) => (edge.objects[b.id] ?? 0) - (edge.objects[a.id] ?? 0))
    .map(({ label }) => label.toLowerCase());
  return `${nameOf(edge.source)} ${verb} ${nameOf(edge.target)}${objects.length === 0 ? "" : ` (${objects.join(", ")})`}`;
}
