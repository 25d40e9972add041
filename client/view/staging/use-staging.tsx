/**
 * Sets the graph out as the view asks: layout, sizes, blocs. What must be fetched or reckoned first leaves the graph as it is and says
 * that it is being waited for; a failure says so and can be tried again.
 */
import { useMemo, useState, type ReactNode } from "react";
import { blocsOf, signsOf, tiesOf, type Bloc } from "../../../server/graph/index.ts";
import type { GraphResponse, Ontology } from "../../../server/vocabulary/index.ts";
import {
  circlePlaces,
  givenPlaces,
  homesOf,
  mapPlaces,
  MAP_SIZE,
  namedBlocs,
  radiiOf,
  ringPlaces,
  type Picture,
} from "../../derive/index.ts";
import { useView } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Waiting } from "../Waiting.tsx";
import { useRadii, useSettled, useWorld, type Wait } from "./awaited.ts";
import type { Staged } from "./staged.ts";

/** The last value that was there, so that a wait or a failure moves nothing. */
function useLast<T>(value: T | null, first: T): T {
  const [last, setLast] = useState(value ?? first);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

const NO_BLOCS: readonly Bloc[] = [];

/** A layout with nothing under it. */
const FLAT = { framed: null, crowded: true, stretched: false, together: false, world: null, homes: new Map() };

/** The staged graph, and what is to be said over it meanwhile. */
export function useStaging(all: GraphResponse, picture: Picture, ontology: Ontology): { staged: Staged; notices: ReactNode } {
  const { layout, centre, settled, blocs: blocsWanted } = useView(({ view }) => view.staging);
  const given = useMemo(() => givenPlaces(all.nodes), [all]);
  const { settling, wait: settlingWait } = useSettled(all);
  const sizing = useRadii(all, ontology);
  const { world, whereabouts } = useWorld(layout === "map");
  const fallback = useMemo(() => radiiOf(new Map(all.nodes.map(({ id, claims }) => [id, claims]))), [all]);
  const radii = useLast(sizing.radii, fallback);

  const needsBlocs = blocsWanted || layout === "circles";
  const blocs = useMemo(() => {
    const ids = all.nodes.map(({ id }) => id);
    return needsBlocs ? blocsOf(ids, tiesOf(all.edges, signsOf(ontology))) : NO_BLOCS;
  }, [needsBlocs, all, ontology]);

  const wanted = useMemo((): Omit<Staged, "radii" | "blocs"> | null => {
    const stage = { ...FLAT, key: layout };
    if (layout === "circles") return { ...stage, stretched: true, together: true, places: circlePlaces(all.nodes, blocs) };
    if (layout === "rings") {
      const places = ringPlaces(all.nodes, all.edges, tiesOf(all.edges, signsOf(ontology)), centre);
      return { ...stage, key: `rings ${centre ?? ""}`, stretched: true, places };
    }
    if (layout === "map") {
      if (world.data === undefined || whereabouts.data === undefined) return null;
      const homes = homesOf(all.nodes, world.data, whereabouts.data);
      return { ...stage, places: mapPlaces(all.nodes, fallback, world.data, homes), homes, world: world.data };
    }
    if (settled === null) return { ...stage, crowded: false, stretched: true, places: given };
    return settling && { ...stage, ...settling, key: `force ${settled}`, crowded: false, stretched: true };
  }, [layout, centre, settled, all, ontology, blocs, world.data, whereabouts.data, fallback, given, settling]);

  const first = useMemo(() => ({ ...FLAT, key: "force", crowded: false, stretched: true, places: given }), [given]);
  const standing = useLast(wanted, first);
  const onMap = useMemo(() => new Map([...radii].map(([id, radius]) => [id, radius * MAP_SIZE])), [radii]);
  const staged = useMemo(
    (): Staged => ({
      ...standing,
      radii: standing.world === null ? radii : onMap,
      blocs: blocsWanted ? namedBlocs(blocs, picture.nodes) : [],
    }),
    [standing, radii, onMap, blocs, blocsWanted, picture],
  );

  const waits: readonly Wait[] = [
    ...(layout === "map"
      ? [
          { ...world, what: "Drawing the map" },
          { ...whereabouts, what: "Drawing the map" },
        ]
      : []),
    ...(layout === "force" && settled !== null ? [settlingWait] : []),
    ...(sizing.radii === null ? [sizing.wait] : []),
  ];
  const failed = waits.find(({ error }) => error !== null);
  const waiting = waits.find(({ isFetching }) => isFetching);
  const notices = failed?.error ? (
    <Failure
      what={`${failed.what} did not work; the graph stays as it was.`}
      error={failed.error}
      retry={() => {
        for (const { error, refetch } of waits) if (error !== null) void refetch();
      }}
    />
  ) : waiting === undefined ? null : (
    <Waiting what={waiting.what} />
  );
  return { staged, notices };
}
