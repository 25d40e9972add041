/**
 * Whom an ambiguous name means: Georgia the state or the American one, the two Congos, Brussels or the European Union. Rules are data
 * (`context.json`); a name without a rule is judged by who else is named. Where nothing decides, the name is left alone.
 */
import type { Actor } from "../vocabulary/index.ts";
import {
  type ContextData,
  type Entity,
  type Gazetteer,
  type Surface,
  actorAt,
  atomise,
  onceFor,
  principalOf,
  stateAt,
} from "./gazetteer/index.ts";
import type { NameSpan } from "./mention/names.ts";
import { type Evidence, type Line, type Scene, eraOf, holds } from "./mention/scene.ts";

/** A name resolved: the actor, how it was named, and how sure that is. */
export interface Resolution {
  readonly actor: Actor;
  readonly entity: Entity;
  readonly surface: Surface;
  readonly certainty: number;
}

export type RuleIndex = ReadonlyMap<string, ContextData["rules"][number]>;

const key = (text: string): string =>
  atomise(text)
    .map((atom) => atom.form)
    .join(" ");

/** Rules by surface as written. */
export const indexRules = onceFor(
  (gazetteer: Gazetteer): RuleIndex => new Map(gazetteer.context.rules.map((rule) => [key(rule.surface), rule])),
);

const SURE = 1;
const BY_RULE = 0.9;
const BY_EVIDENCE = 0.75;

/** The entity that a span's surfaces surely name, before any evidence; undefined if that needs context. */
export function sureEntity(scene: Scene, span: NameSpan, rules: RuleIndex): Entity | undefined {
  if (ruleFor(span, rules) !== undefined) return undefined;
  const ids = [...new Set(span.surfaces.filter((s) => s.sure && s.kind !== "surname").map((s) => s.id))];
  return ids.length === 1 ? scene.gazetteer.entities.get(ids[0] ?? "") : undefined;
}

/** Resolves a span of a line against the evidence of the whole article. */
export function resolveSpan(scene: Scene, span: NameSpan, evidence: Evidence, rules: RuleIndex): Resolution | undefined {
  const line = scene.lines[span.line];
  if (line === undefined) return undefined;
  const rule = ruleFor(span, rules);
  const chosen = rule === undefined ? byEvidence(scene, span, evidence) : byRule(scene, span, rule, evidence);
  if (chosen === undefined) return undefined;
  const { entity, surface, certainty } = chosen;
  return { entity, surface, certainty, actor: actorInTime(scene, line, entity, surface, evidence) };
}

/** The entity as of the time that the sentence speaks of: "Moscow" and "Russian" in 1980 are the Soviet Union's. */
function actorInTime(scene: Scene, line: Line, entity: Entity, surface: Surface, evidence: Evidence): Actor {
  const { gazetteer } = scene;
  if (entity.kind === "person") return personActor(scene, entity, evidence);
  const state = principalOf(gazetteer, entity.id, null).id;
  const era = eraOf(scene, line, evidence, state);
  const was = surface.kind === "demonym" || surface.kind === "prefix" ? stateAt(gazetteer, entity.id, era) : undefined;
  const past = was === undefined ? undefined : gazetteer.entities.get(was.id);
  return actorAt(gazetteer, past ?? entity, era);
}

/** A person as of the article's date; without a date, in the office whose principal the text speaks of most, else the latest. */
export function personActor(scene: Scene, entity: Entity, evidence: Evidence): Actor {
  const { gazetteer, article } = scene;
  const actor = actorAt(gazetteer, entity, article.date);
  if (article.date !== null) return actor;
  const principals = entity.roles.flatMap((role) => (role.for === null ? [] : [principalOf(gazetteer, role.for, role.from)]));
  // What names the person counts for the latest office alone: an envoy in a text that never speaks of the organisation serves a state.
  const isOfBody = gazetteer.entities.get(actor.principal.id)?.kind === "organisation";
  const named = evidence.get(actor.principal.id) ?? 0;
  const isUnspoken = isOfBody && named <= (evidence.get(entity.id) ?? 0);
  const spokenOf = ({ id }: Actor["principal"]): number =>
    isUnspoken && id === actor.principal.id ? 0 : (evidence.get(id) ?? 0);
  const best = [actor.principal, ...principals].reduce((a, b) => (spokenOf(b) > spokenOf(a) ? b : a));
  return { ...actor, principal: best };
}

type Choice = Omit<Resolution, "actor">;

function ruleFor(span: NameSpan, rules: RuleIndex): ContextData["rules"][number] | undefined {
  const first = span.surfaces[0];
  return first === undefined ? undefined : (rules.get(first.forms.join(" ")) ?? rules.get(key(first.text)));
}

function byRule(scene: Scene, span: NameSpan, rule: ContextData["rules"][number], evidence: Evidence): Choice | undefined {
  const { date } = scene.article;
  const scored = rule.candidates
    .filter((c) => date === null || ((c.from ?? "") <= date && date < (c.until ?? "9999")))
    .map((c) => ({ c, forIt: count(scene, evidence, c.cues), against: count(scene, evidence, c.unless) }));
  const cued = scored
    .filter((s) => s.forIt > 0 && s.forIt > s.against)
    .toSorted((a, b) => b.forIt - b.against - (a.forIt - a.against));
  const best = cued[0] ?? scored.find((s) => s.c.otherwise && s.against === 0);
  const entity = best === undefined ? undefined : scene.gazetteer.entities.get(best.c.id);
  const surface = span.surfaces.find((s) => s.id === best?.c.id) ?? span.surfaces[0];
  return entity === undefined || surface === undefined ? undefined : { entity, surface, certainty: BY_RULE };
}

const count = (scene: Scene, evidence: Evidence, cues: readonly string[]): number =>
  cues.filter((cue) => holds(scene, evidence, cue)).length;

function byEvidence(scene: Scene, span: NameSpan, evidence: Evidence): Choice | undefined {
  const candidates = span.surfaces
    .filter((surface) => surface.kind !== "surname")
    .flatMap((surface) => {
      const entity = scene.gazetteer.entities.get(surface.id);
      return entity === undefined ? [] : [{ surface, entity, weight: weight(scene, entity, evidence) }];
    });
  const sure = candidates.filter((c) => c.surface.sure);
  if (sure.length > 0) {
    const best = sure.reduce((a, b) => (preferred(scene, a, b) ? a : b));
    const alone = sure.every((c) => c.entity.id === best.entity.id);
    return { entity: best.entity, surface: best.surface, certainty: alone ? SURE : BY_RULE };
  }
  const top = Math.max(0, ...(scene.gazetteer.entities.size > 0 ? evidence.values() : []));
  const supported = candidates.filter((c) => c.weight > 0 && (c.entity.kind !== "body" || c.weight * 2 >= top));
  if (supported.length === 0) return undefined;
  const best = supported.reduce((a, b) => (b.weight > a.weight ? b : a));
  return { entity: best.entity, surface: best.surface, certainty: BY_EVIDENCE };
}

/** How often the text surely names the entity, or its principal or country. */
function weight(scene: Scene, entity: Entity, evidence: Evidence): number {
  const principal = principalOf(scene.gazetteer, entity.id, scene.article.date).id;
  return Math.max(evidence.get(entity.id) ?? 0, evidence.get(principal) ?? 0, evidence.get(entity.country ?? "") ?? 0);
}

const KIND_ORDER = ["state", "organisation", "group", "body", "force", "place", "company", "person"] as const;

type Weighed = { readonly surface: Surface; readonly entity: Entity; readonly weight: number };

/** Among sure candidates: better evidence, then the kind that newspapers mean more often, then the earlier in the data. */
function preferred(_scene: Scene, a: Weighed, b: Weighed): boolean {
  if (a.entity.id === b.entity.id) return true;
  if (a.weight !== b.weight) return a.weight > b.weight;
  return KIND_ORDER.indexOf(a.entity.kind) <= KIND_ORDER.indexOf(b.entity.kind);
}
