/**
 * What the rows left of an edge come to, in AssemblyScript: one reading of them for the edge and for every facet that goes by row. It is
 * built three times, since what a facet needs to know of a row depends on the least numbers of claims and sources.
 */
import { begin, end, LEFT, pass, rowsCount } from "./state";
import { get, NONE, plus, rowsOf, set, tick } from "./sums";
import { hear } from "./voices";

/** Rows just read whose source is not plain. */
let doubtful: i32 = 0;

/** Writes what the rows left come to into the next row of the table, and adds them up for the facets; gives their sources. */
export function take(at: i32): i32 {
  if (rowsCount()) read(at, true, false);
  else if (pass.minSources == 1) read(at, false, false);
  else read(at, false, true);
  const statuses = pass.statuses + (<usize>(at * pass.statusCount) << 2), objects = pass.objects + (<usize>(at * pass.objectCount) << 2);
  memory.fill(statuses, 0, <usize>pass.statusCount << 2);
  memory.fill(objects, 0, <usize>pass.objectCount << 2);
  const kinds = pass.kinds;
  for (let i = 0; i < kinds.size; i++) {
    const what = get(kinds.met, i), claims = rowsOf(load<i64>(kinds.cells + (<usize>what << 3)));
    plus(statuses, get(pass.statusOf, what), claims);
    plus(objects, get(pass.objectOf, what), claims);
  }
  return hear(doubtful);
}

@inline function read(at: i32, tallied: bool, listening: bool): void {
  const date = pass.date, day = pass.day, publisher = pass.publisher, voices = pass.voice, kind = pass.kind, claimant = pass.claimant;
  const bits = pass.publisherBits, unsure = pass.unsure;
  const kindCells = pass.kinds.cells, kindsMet = pass.kinds.met;
  // Publishers are a facet only where nobody listens: one is one source at most.
  const dateTally = pass.dateTally, claimantTally = pass.claimantTally, publisherTally = pass.publisherTally;
  const month = pass.month, monthCells = pass.months.cells, monthsMet = pass.months.met;
  const claimantCells = pass.claimants.cells, claimantsMet = pass.claimants.met;
  const publisherCells = pass.publishers.cells, publishersMet = pass.publishers.met;
  let kinds = 0, months = 0, claimants = 0, publishers = 0;
  let first = NONE, last = NONE, unclear = 0;
  const to = end(LEFT);
  for (let place = begin(LEFT); place < to; place += 4) {
    const row = load<i32>(place);
    const voice = <i32>load<u8>(voices + <usize>row);
    const heard: i64 = listening ? (<i64>1) << voice : 0;
    const by = get(publisher, row), when = get(date, row), who = get(claimant, row);
    kinds = tick(kindCells, kindsMet, kinds, get(kind, row), heard);
    if (tallied) {
      plus(dateTally, when, 1);
      plus(claimantTally, who, 1);
      plus(publisherTally, by, 1);
    } else {
      months = tick(monthCells, monthsMet, months, get(month, when), heard);
      claimants = tick(claimantCells, claimantsMet, claimants, who, heard);
      if (!listening) publishers = tick(publisherCells, publishersMet, publishers, by, heard);
    }
    const on = get(day, when) - 1;
    // One less, no day is the last of all numbers without a sign, and the first of those with one.
    first = <i32>min<u32>(first, on);
    last = max(last, on);
    const word = bits + (<usize>(by >> 5) << 2);
    store<i32>(word, load<i32>(word) | (1 << (by & 31)));
    set(unsure, unclear, row);
    // The highest bit of a voice.
    unclear += voice >> 7;
  }
  pass.kinds.size = kinds;
  pass.months.size = months;
  pass.claimants.size = claimants;
  pass.publishers.size = publishers;
  set(pass.first, at, first + 1);
  set(pass.last, at, last + 1);
  doubtful = unclear;
}
