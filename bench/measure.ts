/** How the bench measures and prints. Figures are of this machine; compare ratios. */

/** Milliseconds that an action takes. */
export function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Milliseconds of the fastest round: the one that the machine disturbed least. */
export function fastest(action: () => void, rounds = 5): number {
  return Math.min(...Array.from({ length: rounds }, () => timed(action)));
}

/** The value below which a share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function row(name: string, value: number, unit: string): void {
  console.log(`${name.padEnd(56)}${value.toFixed(1).padStart(10)} ${unit}`);
}
