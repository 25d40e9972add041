/**
 * The pass over rows in AssemblyScript: deals the rows of an edge onto piles by what of a filter they fail, and from the piles counts the
 * edge and every facet. JavaScript chooses the strands; see DESIGN.md, the edge index.
 */
import { addPart, forgetParts, settleActors, settleChoices } from "./facets";
import { ACTOR, begin, CLASS, count, end, LEFT, pass, PILES, RELATION, rowsCount } from "./state";
import { clear as forget, Facet, get, NONE, plus, set, total } from "./sums";
import { take } from "./take";
import { articles, hush, may, reach } from "./voices";

export { use } from "./state";

/** The first byte that the kernel leaves to its user. */
export function base(): usize { return __heap_base; }

/** Begins an edge. */
export function clear(): void {
  for (let pile = 0; pile < PILES; pile++) store<usize>(pass.ends + (<usize>pile << 2), begin(pile));
  forgetParts();
}

/** Deals out rows that lie together; gives the first of them that is left, or -1. */
export function deal(from: i32, to: i32, pileOf: usize): i32 {
  const before = end(LEFT);
  if (pass.wordCount == 0) dealAll(from, to, pass.ends + (<usize>load<u8>(pileOf) << 2));
  else if (pass.wordCount == 1) dealBy(from, to, pileOf, 1);
  else if (pass.wordCount == 2) dealBy(from, to, pileOf, 2);
  else dealBy(from, to, pileOf, pass.wordCount);
  return end(LEFT) > before ? load<i32>(before) : NONE;
}

function dealAll(from: i32, to: i32, slot: usize): void {
  let at = load<usize>(slot);
  for (let row = from; row < to; row++, at += 4) store<i32>(at, row);
  store<usize>(slot, at);
}

/** Every row is written somewhere: a branch on what it fails would be guessed wrong as often as not. */
@inline function dealBy(from: i32, to: i32, pileOf: usize, wordCount: i32): void {
  const ends = pass.ends, words = pass.words;
  const column = <usize>get(words, 0), bits = <usize>get(words, 1);
  const column2 = wordCount > 1 ? <usize>get(words, 2) : 0, bits2 = wordCount > 1 ? <usize>get(words, 3) : 0;
  for (let row = from; row < to; row++) {
    let fails = load<u8>(bits + <usize>get(column, row));
    if (wordCount > 1) fails |= load<u8>(bits2 + <usize>get(column2, row));
    for (let word = 2; word < wordCount; word++) {
      fails |= load<u8>(<usize>get(words, 2 * word + 1) + <usize>get(<usize>get(words, 2 * word), row));
    }
    const slot = ends + (<usize>load<u8>(pileOf + <usize>fails) << 2);
    const at = load<usize>(slot);
    store<i32>(at, row);
    store<usize>(slot, at + 4);
  }
}

/** Marks the dates and articles of rows that lie together and are not gone, a byte for each; gives how many rows that are. */
export function see(from: i32, to: i32, gone: i32, kind: usize, date: usize, article: usize, dates: usize, articles: usize): i32 {
  let seen = 0;
  for (let row = from; row < to; row++) {
    if (get(kind, row) == gone) continue;
    store<u8>(dates + <usize>get(date, row), 1);
    store<u8>(articles + <usize>get(article, row), 1);
    seen++;
  }
  return seen;
}

/** Where the rows on a pile end, to be given to `part`. */
export function mark(pile: i32): usize { return end(pile); }

/** Counts for up to four actors what a strand left, or what the actors chosen alone shut out: the rows on a pile from a mark on. */
export function part(pile: i32, from: usize, a: i32, b: i32, c: i32, d: i32): void {
  if (end(pile) > from) addPart(from, end(pile), a, b, c, d);
}

/** Whether the rows left are so many claims and sources. */
export function enough(): bool {
  if (count(LEFT) < pass.minClaims) return false;
  hush();
  return pass.minSources == 1 || reach(pass.minSources, begin(LEFT), end(LEFT));
}

/** Ends an edge; says whether it is kept. */
export function finish(edge: i32, relation: i32, ofClass: i32): bool {
  const left = count(LEFT);
  let sources = 0;
  let kept = false;
  if (left > 0) {
    sources = take(pass.size);
    kept = left >= pass.minClaims && sources >= pass.minSources;
    if (sources >= pass.minSources) leaves(pass.leastClaims, pass.leastClaimsCount, pass.leftByClaims, left, left);
    if (left >= pass.minClaims) leaves(pass.leastSources, pass.leastSourcesCount, pass.leftBySources, sources, left);
    if (kept) keep(edge, left, sources);
  }
  if (may(RELATION, sources)) plus(pass.relations, relation, left + count(RELATION));
  if (may(CLASS, sources)) plus(pass.classes, ofClass, left + count(CLASS));
  if (may(ACTOR, sources)) settleActors(); else forget(pass.actorSums);
  for (let i = 0; i < pass.facetCount; i++) {
    const facet = facetAt(i);
    if (may(facet.pile, sources)) settleChoices(facet);
  }
  forget(pass.kinds); forget(pass.months); forget(pass.claimants); forget(pass.publishers);
  return kept;
}

/** Ends a pass. */
export function sumUp(): void {
  if (rowsCount()) for (let i = 0; i < pass.facetCount; i++) total(facetAt(i));
}

@inline function facetAt(place: i32): Facet {
  return changetype<Facet>(changetype<usize>(pass.facets) + <usize>place * offsetof<Facet>());
}

/** Enters an edge with such a number at the least numbers that it reaches. */
function leaves(least: usize, size: i32, claims: usize, number: i32, left: i32): void {
  for (let i = 0; i < size && get(least, i) <= number; i++) plus(claims, i, left);
}

/** Takes the edge whose row of the table was just written. */
function keep(edge: i32, left: i32, sources: i32): void {
  const at = pass.size++;
  pass.total += left;
  set(pass.rowOf, edge, at + 1);
  set(pass.claims, at, left);
  set(pass.articles, at, articles);
  set(pass.sources, at, sources);
  const article = pass.article, shown = pass.shown, to = end(LEFT);
  for (let place = begin(LEFT); place < to; place += 4) store<u8>(shown + <usize>get(article, load<i32>(place)), 1);
}
