import type { Words } from '#words';

/** A number of bytes as people say it: `340 KB`, `12 MB`; a thousand is 1024 here, as files are measured. */
export function sizeIn({ say, number }: Words, bytes: number): string {
  const [unit, size] = bytes < 1024 * 1024 ? (['kilobytes', 1024] as const) : (['megabytes', 1024 * 1024] as const);
  const tenths = Math.max(1, Math.round((bytes * 10) / size));
  return say(`documents.${unit}`, { size: number(tenths >= 100 ? Math.round(tenths / 10) : tenths / 10) });
}
