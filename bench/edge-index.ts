/**
 * A million claims in a store and in the edge index: how fast the index loads, answers any filter with all facets, and shows a new
 * article, beside the same sums by SQL on the covering index, in the same run.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { EdgeIndex, readFilter, surveyOf, viewOf, type Link } from "../server/graph/index.ts";
import { openSqlite, type Store } from "../server/store/index.ts";
import type { Claim, GraphFilter, Ontology } from "../server/vocabulary/index.ts";
import { fillStore } from "./fill-store.ts";
import { quantile, row, timed, timedBoth } from "./measure.ts";
import { chance, randomWords, syntheticLinks } from "./synthetic.ts";

const CLAIMS = 1_000_000;
const SEED = 7;
const FILTERS = 200;
const SQL_FILTERS = 20;

const alpha2 = () => undefined;

const quoted = (values: readonly string[]): string => values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");

/** The edges of a filter, without facets, totals and distinct sources, as SQL would have it: the least that a view needs. */
function edgesInSql(
  { level, relation, class: classes, status, actor, from, to, minClaims, minConfidence }: GraphFilter,
  ontology: Ontology,
): string {
  const [source, target] = level === "named" ? ["source", "target"] : ["source_principal", "target_principal"];
  const ofClass = ontology.relations.filter((each) => classes.includes(each.class)).map(({ id }) => id);
  const wanted = [
    `confidence >= ${minConfidence}`,
    `${source} <> ${target}`,
    ...(relation.length > 0 ? [`relation in (${quoted(relation)})`] : []),
    ...(classes.length > 0 ? [`relation in (${quoted(ofClass)})`] : []),
    ...(status.length > 0 ? [`status in (${quoted(status)})`] : []),
    ...(actor.length > 0 ? [`(source_principal in (${quoted(actor)}) or target_principal in (${quoted(actor)}))`] : []),
    ...(from === undefined ? [] : [`date >= '${from}'`]),
    ...(to === undefined ? [] : [`date <= '${to}'`]),
  ];
  return `select relation, ${source}, ${target}, count(*) as claims, count(distinct article) as articles, min(date), max(date), max(confidence)
    from claim indexed by claim_by_edge where ${wanted.join(" and ")} group by 1, 2, 3 having count(*) >= ${minClaims}`;
}

/** A claim for an article that is added while the graph is watched. */
function claimOf({ source, target, relation, status }: Link, start: number): Claim {
  const span = { start, end: start + 5 };
  const evidence = { sentence: { ...span, text: "Words" }, trigger: span, source: span, target: span };
  return {
    source,
    relation,
    target,
    object: null,
    status,
    claimant: null,
    time: null,
    evidence,
    confidence: 0.9,
    pattern: "bench",
  };
}

/** Milliseconds from the commit of each of some articles until a view shows it. */
async function freshness(store: Store, index: EdgeIndex, ontology: Ontology, rounds: number): Promise<readonly number[]> {
  const links = [...syntheticLinks(5 * rounds, ontology, SEED + 1)];
  const filter = readFilter({}, ontology);
  let survey = surveyOf(index, "principal", ontology, alpha2);
  let revision = await store.revision();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const claims = links.slice(5 * round, 5 * round + 5).map((link, i) => claimOf(link, 10 * i));
    const before = viewOf(survey, filter).totals.claims;
    await store.addArticle(
      { text: `Article number ${round} of the bench, told in words of its own: ${links[round]?.id}`, date: "2025-01-01" },
      { extractor: "bench", claims },
    );
    const start = performance.now();
    const changes = await store.changes(revision);
    if (changes === null) throw new Error("the store cannot tell what changed");
    index.apply(changes.articles);
    revision = changes.revision;
    survey = surveyOf(index, "principal", ontology, alpha2, survey.settled);
    const after = viewOf(survey, filter).totals.claims;
    times.push(performance.now() - start);
    if (after <= before) throw new Error("the new article does not show");
  }
  return times;
}

/** Answers each filter three times, and prints of each the median: without edges as objects, then with them, as the API gives them. */
function benchViews(index: EdgeIndex, filters: readonly GraphFilter[]): void {
  const ways = [
    {
      name: `${filters.length} random filters with all facets`,
      view: (filter: GraphFilter) => void index.view(filter),
      bar: " (bar 50)",
    },
    { name: "  and all edges as objects", view: (filter: GraphFilter) => void index.view(filter).edges, bar: "" },
  ];
  for (const { name, view, bar } of ways) {
    for (const filter of filters) view(filter);
    const rounds = [0, 1, 2].map(() => filters.map((filter) => timedBoth(() => view(filter))));
    const medians = (which: "wall" | "cpu"): readonly number[] =>
      filters.map((_, i) =>
        quantile(
          rounds.map((round) => round[i]?.[which] ?? Number.NaN),
          0.5,
        ),
      );
    for (const which of ["wall", "cpu"] as const) {
      const told = which === "cpu" ? ", processors busy" : "";
      row(`${name}${told}, p50`, quantile(medians(which), 0.5), "ms");
      row(`${name}${told}, p99`, quantile(medians(which), 0.99), `ms${bar}`);
    }
  }
}

export async function benchEdgeIndex(ontology: Ontology): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "dragoman-bench-"));
  try {
    const file = join(folder, "dragoman.sqlite");
    await (await openSqlite(file, () => new Date(0))).close();
    fillStore(file, syntheticLinks(CLAIMS, ontology, SEED));
    const store = await openSqlite(file, () => new Date(0));
    const [started, before] = [performance.now(), process.cpuUsage()];
    const index = await EdgeIndex.from(store.linkColumns(), ontology);
    const { user, system } = process.cpuUsage(before);
    row("index of a million claims loaded from SQLite in", performance.now() - started, "ms (bar 5,000)");
    row("  processors busy with it", (user + system) / 1_000, "ms");
    row("  its columns", index.bytes / 2 ** 20, "MB");
    row("  memory of the process at its peak", process.resourceUsage().maxRSS / 1024, "MB");

    const random = chance(SEED);
    const filters = Array.from({ length: FILTERS }, () => readFilter(randomWords(random, ontology), ontology));
    benchViews(index, filters);
    const everything = readFilter({ minConfidence: "0" }, ontology);
    row("  no filter at all", Math.min(...[0, 1, 2, 3, 4].map(() => timed(() => index.view(everything)))), "ms");

    const database = new Database(file, { readonly: true });
    database.pragma("cache_size = -524288");
    const compared = filters.filter(({ depth, claimant, publisher }) => depth === 1 && claimant.length + publisher.length === 0);
    const pairs = [everything, ...compared.slice(0, SQL_FILTERS)].map((filter) => {
      const query = database.prepare(edgesInSql(filter, ontology));
      query.all();
      return { sql: timed(() => query.all()), index: timed(() => index.view(filter)) };
    });
    const sum = (which: "sql" | "index"): number => pairs.reduce((total, pair) => total + pair[which], 0);
    row("the edges alone by SQL on the covering index, mean", sum("sql") / pairs.length, "ms");
    row("  SQL against the index, which counts all facets besides", sum("sql") / sum("index"), "times (bar 5)");
    database.close();

    const fresh = await freshness(store, index, ontology, 20);
    row("from an article's commit to its showing, p50", quantile(fresh, 0.5), "ms");
    row("  worst of 20", Math.max(...fresh), "ms (bar 200)");
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
