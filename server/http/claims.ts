/** The claims that a filter leaves, by pages: what the table of claims shows. */
import express, { type Router } from "express";
import { claimsWith, linksIn, linksInOrder, readFilter, type Link } from "../graph/index.ts";
import type { Store } from "../store/index.ts";
import { ClaimQuery, CLAIMS_READ, type ClaimPage, type Status } from "../vocabulary/index.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

const WORDS = Object.keys(ClaimQuery.shape);

/** Fetches only the page, unless words are looked for: then all that may be read. */
async function pageOf(
  store: Pick<Store, "claims">,
  links: readonly Link[],
  { q, order, descending, offset, limit }: ClaimQuery,
  statuses: readonly Status[],
): Promise<ClaimPage> {
  const inOrder = linksInOrder(links, { order, descending, statuses });
  if (q === "") {
    const ids = inOrder.slice(offset, offset + limit).map(({ id }) => id);
    const claims = new Map((await store.claims(ids)).map((stored) => [stored.id, stored]));
    return { claims: ids.flatMap((id) => claims.get(id) ?? []), total: links.length, read: true };
  }
  const newest = linksInOrder(links, { order: "date", descending: true, statuses }).slice(0, CLAIMS_READ);
  const found = claimsWith(await store.claims(newest.map(({ id }) => id)), q);
  const claims = new Map(found.map((stored) => [stored.id, stored]));
  const page = inOrder.flatMap(({ id }) => claims.get(id) ?? []).slice(offset, offset + limit);
  return { claims: page, total: found.length, read: links.length <= CLAIMS_READ };
}

export function claimRoutes({ store, ontology }: AppDependencies, atlas: Atlas): Router {
  const router = express.Router();
  const statuses = ontology.statuses.map(({ id }) => id);
  router
    .route("/claims")
    .get(async (request, response) => {
      const entries = Object.entries(request.query);
      const query = read(ClaimQuery, Object.fromEntries(entries.filter(([word]) => WORDS.includes(word))));
      const filter = readFilter(Object.fromEntries(entries.filter(([word]) => !WORDS.includes(word))), ontology);
      const { survey } = await atlas.survey(filter.level);
      response.json(await pageOf(store, linksIn(survey, filter), query, statuses));
    })
    .all(onlyMethods("GET"));
  return router;
}
