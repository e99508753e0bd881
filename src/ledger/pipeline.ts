import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders beside this one that do not decide what a Reading says. */
const BEHIND: ReadonlySet<string> = new Set(['crew', 'ledger', 'link', 'ask', 'export', 'cli', 'http', 'mcp']);

let known: string | undefined;

/**
 * The version of the program as far as it decides what a Reading says: that of the package, and a hash over the code, the words and the
 * weights of every stage and the order they come in. Two programs with one such version read the same bytes alike.
 */
export function pipelineVersion(): string {
  known ??= `${packageVersion()}+${hashOfStages()}`;
  return known;
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

function hashOfStages(): string {
  const root = new URL('../', import.meta.url);
  const beside = readdirSync(root, { withFileTypes: true });
  const stages = beside.filter((entry) => entry.isDirectory() && !BEHIND.has(entry.name)).map(({ name }) => name);
  const order = beside.filter(({ name }) => /^read\.[jt]s$/.test(name)).map(({ name }) => posix.join(fileURLToPath(root).replaceAll('\\', '/'), name));
  const files = stages.flatMap((stage) => readdirSync(new URL(`${stage}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:d\.ts|map|md|json)$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)));
  const hash = createHash('sha256');
  for (const path of [...order, ...files.sort()]) hash.update(posix.basename(path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 12);
}
