/** How the bench measures and prints. Figures are of this machine; compare ratios. */

/** Milliseconds that an action takes. */
export function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Milliseconds that an action takes, and those that processors were busy with it: the same on a machine that does nothing else. */
export function timedBoth(action: () => void): { readonly wall: number; readonly cpu: number } {
  const before = process.cpuUsage();
  const wall = timed(action);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1_000 };
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
  console.log(`${name.padEnd(64)}${value.toFixed(1).padStart(10)} ${unit}`);
}
