/** STIX bundles hold to the rules of STIX 2.1, FollowTheMoney entities to its schemas, whatever the texts are. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { exportAs } from "../../server/exchange/formats.ts";
import { oddExports } from "./odd.ts";

/** RFC 9562: version 5, variant 10. */
const ID = /^([a-z][a-z-]*[a-z])--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const Id = z.string().regex(ID);
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const References = z.array(z.object({ source_name: z.string().min(1), external_id: z.string().min(1), url: z.url().optional() }));

const shared = {
  spec_version: z.literal("2.1"),
  id: Id,
  created_by_ref: Id,
  created: Instant,
  modified: Instant,
  confidence: z.int().min(0).max(100).optional(),
  labels: z.array(z.string().min(1)).min(1).optional(),
  external_references: References.optional(),
};

/** The required properties of each type that we make (STIX 2.1, sections 4 and 5). */
const Stix = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("identity"),
    ...shared,
    name: z.string().min(1),
    identity_class: z.enum(["individual", "group", "system", "organization", "class", "unknown"]),
  }),
  z.object({
    type: z.literal("relationship"),
    ...shared,
    relationship_type: z.string().regex(/^[a-z0-9-]+$/),
    source_ref: Id,
    target_ref: Id,
    start_time: Instant.optional(),
    stop_time: Instant.optional(),
  }),
  z.object({ type: z.literal("note"), ...shared, content: z.string().min(1), object_refs: z.array(Id).min(1) }),
  z.object({
    type: z.literal("report"),
    ...shared,
    name: z.string().min(1),
    published: Instant,
    object_refs: z.array(Id).min(1),
  }),
]);
const Bundle = z.strictObject({ type: z.literal("bundle"), id: Id, objects: z.array(Stix).min(1) });

test("a STIX bundle fits the specification and refers only to what it holds", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const { text } = await exportAs("stix", from);
      const { objects } = Bundle.parse(JSON.parse(text));
      const ids = new Set(objects.map(({ id }) => id));
      expect(ids.size).toBe(objects.length);
      for (const object of objects) {
        expect(ID.exec(object.id)?.[1]).toBe(object.type);
        expect(object.modified >= object.created).toBe(true);
        const refs = [object.created_by_ref];
        if (object.type === "relationship") {
          refs.push(object.source_ref, object.target_ref);
          if (object.stop_time !== undefined) expect(object.stop_time > (object.start_time ?? "")).toBe(true);
        } else if (object.type !== "identity") refs.push(...object.object_refs);
        expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
      }
      const count = (type: string): number => objects.filter((object) => object.type === type).length;
      const claims = await from.claims();
      expect([count("identity"), count("relationship"), count("note"), count("report")]).toEqual([
        from.nodes.length + 1,
        from.edges.length,
        claims.length,
        claims.filter(({ article }) => article.date !== null).length,
      ]);
      expect((await exportAs("stix", { ...from, on: "2030-01-01" })).text).toBe(text);
    }),
  );
});

const Entity = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  schema: z.enum(["PublicBody", "Organization", "Company", "Person", "Address", "Article", "UnknownLink"]),
  properties: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** What each schema takes, after the schemas of FollowTheMoney (those used, with what they inherit). */
const THING = ["name", "country", "notes", "sourceUrl", "publisher"];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  PublicBody: THING,
  Organization: THING,
  Company: THING,
  Person: THING,
  Address: [...THING, "full"],
  Article: [...THING, "title", "publishedAt"],
  UnknownLink: "subject object role status date startDate endDate summary sourceUrl publisher proof recordId".split(" "),
};

test("FollowTheMoney entities have the properties of their schemas, and links join entities of the file", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const { text } = await exportAs("ftm", from);
      const entities = text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => Entity.parse(JSON.parse(line)));
      const ids = new Set(entities.map(({ id }) => id));
      expect(ids.size).toBe(entities.length);
      for (const { schema, properties } of entities) {
        expect(Object.keys(properties).filter((key) => PROPERTIES[schema]?.includes(key) !== true)).toEqual([]);
        for (const key of ["subject", "object", "proof"]) {
          expect((properties[key] ?? []).filter((id) => !ids.has(id))).toEqual([]);
        }
      }
      expect(entities.filter(({ schema }) => schema === "UnknownLink")).toHaveLength((await from.claims()).length);
    }),
  );
});
