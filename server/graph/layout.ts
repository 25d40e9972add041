/**
 * The settled picture of a graph: each connected component is drawn by force (ForceAtlas2, Jacomy et al. 2014), spread to a
 * landscape shape, freed of overlaps, and packed with the others. Units are pixels of a picture of about 1280 by 800; beyond some
 * eighty actors it grows in the same shape. No randomness: the same graph gives the same picture.
 */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Edge } from "../vocabulary/index.ts";
import { componentsOf } from "./components.ts";
import { byCode } from "./order.ts";
import { boxOf, separate, type Box, type Label } from "./separate.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

const ASPECT = 1.6;
/** Square pixels of the picture, margins left out, and the bounds of what one actor gets of them. */
const PICTURE = 840_000;
const ROOM = { least: 10_500, most: 25_000 };
const GAP = 40;

/** The package is CommonJS, which bundlers and Node wrap differently. */
const settle = "default" in forceAtlas2 ? forceAtlas2.default : forceAtlas2;

/** Two numbers in [0, 1) made of a text: FNV-1a, 32 bits, halved. */
function scatter(text: string): Place {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return { x: (hash & 0xffff) / 0x10000, y: (hash >>> 16) / 0x10000 };
}

/** Positions by force; heavier ties pull more, but a hundred claims do not pull a hundred times as hard as one. */
function byForce(ids: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, Place> {
  const graph = new UndirectedGraph<Place, { weight: number }>();
  for (const id of ids) graph.addNode(id, scatter(id));
  for (const { source, target, claims } of edges) {
    const key = graph.edge(source, target);
    if (key === undefined) graph.addEdge(source, target, { weight: claims });
    else graph.updateEdgeAttribute(key, "weight", (weight) => (weight ?? 0) + claims);
  }
  graph.forEachEdge((key, { weight }) => graph.setEdgeAttribute(key, "weight", Math.log2(1 + weight)));
  const iterations = Math.max(60, Math.min(600, Math.round(200_000 / ids.length)));
  const settings = { ...settle.inferSettings(graph), gravity: 0.6, scalingRatio: 8, barnesHutOptimize: ids.length > 500 };
  return new Map(Object.entries(settle(graph, { iterations, settings })).map(([id, { x, y }]) => [id, { x, y }]));
}

/**
 * Half the place among all, half the rank: force crowds the hubs in the middle and leaves the corners empty, ranks fill the
 * picture evenly. The result lies in [-0.5, 0.5].
 */
function even(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = [...values].toSorted(([a, x], [b, y]) => x - y || byCode(a, b));
  const low = sorted[0]?.[1] ?? 0;
  const span = (sorted.at(-1)?.[1] ?? 0) - low || 1;
  const last = Math.max(1, sorted.length - 1);
  return new Map(sorted.map(([id, value], rank) => [id, (value - low) / span / 2 + rank / last / 2 - 0.5]));
}

function spread(places: ReadonlyMap<string, Place>, room: number): ReadonlyMap<string, Place> {
  const height = Math.sqrt((room * places.size) / ASPECT);
  const xs = even(new Map([...places].map(([id, { x }]) => [id, x])));
  const ys = even(new Map([...places].map(([id, { y }]) => [id, y])));
  return new Map([...places.keys()].map((id) => [id, { x: (xs.get(id) ?? 0) * height * ASPECT, y: (ys.get(id) ?? 0) * height }]));
}

/** The first component in the middle, the others in rows beneath it, none wider than it or than a picture of their whole area. */
function pack(components: readonly (readonly Box[])[], room: number): readonly Box[] {
  const total = components.reduce((sum, boxes) => sum + boxes.length, 0);
  const frames = components.map((boxes) => ({
    boxes,
    left: Math.min(...boxes.map(({ x, halfWidth }) => x - halfWidth)),
    right: Math.max(...boxes.map(({ x, halfWidth }) => x + halfWidth)),
    top: Math.max(...boxes.map(({ y, halfHeight }) => y + halfHeight)),
    bottom: Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight)),
  }));
  const width = Math.max(Math.sqrt(room * total * ASPECT), ...frames.map(({ left, right }) => right - left));
  const placed: Box[] = [];
  let cursor = 0;
  let ceiling = 0;
  let floor = 0;
  for (const { boxes, left, right, top, bottom } of frames) {
    if (cursor > 0 && cursor + right - left > width) {
      cursor = 0;
      ceiling = floor - GAP;
    }
    for (const box of boxes) placed.push({ ...box, x: box.x - left + cursor, y: box.y - top + ceiling });
    cursor += right - left + GAP;
    floor = Math.min(floor, ceiling - (top - bottom));
  }
  return placed;
}

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/**
 * Places every actor; `labels` are all of them in any order, `edges` the ties that shape the picture. Actors without a tie stand
 * at the foot. The middle of the picture is at (0, 0), y grows upwards.
 */
export function layoutOf(labels: readonly Label[], edges: readonly Edge[]): ReadonlyMap<string, Place> {
  const room = Math.max(ROOM.least, Math.min(ROOM.most, PICTURE / Math.max(1, labels.length)));
  const names = new Map(labels.map((label) => [label.id, label]));
  const components = componentsOf([...names.keys()], edges).map((ids) => {
    const members = new Set(ids);
    const within = edges.filter(({ source }) => members.has(source));
    const places = ids.length === 1 ? new Map(ids.map((id) => [id, { x: 0, y: 0 }])) : spread(byForce(ids, within), room);
    return separate([...places].map(([id, place]) => boxOf(names.get(id) ?? { id, name: id }, place)));
  });
  const boxes = pack(components, room);
  const [cx, cy] = [middle(boxes.map(({ x }) => x)), middle(boxes.map(({ y }) => y))];
  return new Map(boxes.map(({ id, x, y }) => [id, { x: round(x - cx), y: round(y - cy) }]));
}
