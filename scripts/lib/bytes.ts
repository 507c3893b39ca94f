/** Sizes of files for people. */

const STEPS = [
  { bytes: 1_000_000, unit: 'MB' },
  { bytes: 1_000, unit: 'kB' },
] as const;

/** `formatBytes(99_040_000)` // => "99.0 MB" */
export function formatBytes(bytes: number): string {
  const step = STEPS.find((candidate) => bytes >= candidate.bytes);
  return step === undefined ? `${bytes} bytes` : `${(bytes / step.bytes).toFixed(1)} ${step.unit}`;
}

/** How much of how much; the whole may be unknown. */
export function formatShare(done: number, total: number | null): string {
  return total === null ? formatBytes(done) : `${formatBytes(done)} of ${formatBytes(total)}`;
}
