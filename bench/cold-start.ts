import { spawnSync } from 'node:child_process';

/** Starts of each kind; their median is taken, since a machine is only ever disturbed in one direction. */
const STARTS = 11;

/** Milliseconds from start to end of `node -e 0` and of the built `hearsay read FILE --json`, medians of runs that take turns. */
export function coldStart(file: string): { readonly bare: number; readonly reading: number } {
  const bare: number[] = [], reading: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    bare.push(milliseconds(['-e', '0']));
    reading.push(milliseconds(['dist/cli/main.js', 'read', file, '--json']));
  }
  return { bare: median(bare), reading: median(reading) };
}

function milliseconds(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
