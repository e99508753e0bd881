import { renameSync, writeFileSync } from 'node:fs';

/** Keeps a value as JSON in a file that only its owner reads, whole or not at all. Every change makes a new file. */
export function writePrivately(path: string, value: unknown): void {
  const beside = `${path}.part`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, path);
}
