import type { Out, Shell } from '../shell.ts';

/** Lines longer than this are hard to find the next one from. */
const WIDEST = 110;

/** The columns of a page on this terminal, or in this pipe. */
export function pageWidth(out: Out, env: Shell['env']): number {
  const columns = out.columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10);
  return Math.min(WIDEST, Math.max(40, Number.isFinite(columns) ? columns : 80));
}
