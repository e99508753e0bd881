import type { Shell } from '../shell.ts';

export interface Progress {
  readonly at: (input: string, done: number, failed: number) => void;
  readonly clear: () => void;
}

/** Drawing more often than this makes a terminal the slowest part. In milliseconds. */
const PAUSE = 100;

/** One line on standard error that says how far a long run is, where somebody is there to see it and nothing else is drawn. */
export function progressOn({ stderr }: Shell, quiet: boolean): Progress {
  if (quiet || !stderr.isTTY) return { at: () => {}, clear: () => {} };
  const started = performance.now();
  let drawn = -Infinity, shown = false;
  return {
    at: (input, done, failed) => {
      const now = performance.now();
      if (now - drawn < PAUSE || now - started < 3 * PAUSE) return;
      drawn = now;
      shown = true;
      const rate = Math.round((done / (now - started)) * 1000);
      const line = `${done} read, ${rate} a second${failed > 0 ? `, ${failed} failed` : ''}: ${input}`;
      stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
