import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { openLedger } from '../src/ledger/open.ts';
import { writeArchive } from './archive.ts';

/**
 * Two programs that add, a server that is asked without a pause and a reader, all on one SQLite file: `npm run bench:together [-- SECONDS]`. Prints what each did, every error that any of them showed, and what
 * of the articles that were told to be added is not there at the end.
 */
const [named = '60'] = process.argv.slice(2);
const seconds = Number.parseInt(named, 10), folder = mkdtempSync(join(tmpdir(), 'hearsay-together-')), ledger = join(folder, 'together.db');
/** More pages a second than one program adds here; the two lists share half of theirs. */
const PAGES_A_SECOND = 60;
const each = PAGES_A_SECOND * seconds;
/** Between two questions, in milliseconds: the programs share two cores. */
const PAUSE = 20;
/** Ids asked for at a time. */
const CHUNK = 500;
const errors: string[] = [];
const told = new Set<string>();
console.log(`${seconds} seconds, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);

await (await openLedger(ledger, { create: true })).close();
const archives = [0, each / 2].map((from, n) => writeArchive(join(folder, `${n}.warc.gz`), from, each));
let address = '';
const server = program(['serve', '--ledger', ledger, '--port', '0'], () => {}, (line) => {
  // The one line it says where all is well: where it listens.
  const [, at] = /^[^{]*: (http:\S+)$/.exec(line) ?? [];
  if (at === undefined) errors.push(line);
  address = at ?? address;
});
while (address === '') await setTimeout(PAUSE);
const adding = archives.map((path) => program(['add', path, '--ledger', ledger, '--jobs', '1'], (line) => {
  const { outcome, article } = JSON.parse(line) as { outcome: string; article: string };
  if (outcome === 'added' || outcome === 'kept') told.add(article);
}, (line) => errors.push(line)));
const end = performance.now() + 1000 * seconds;
const [asked, read] = await Promise.all([asking(), reading()]);
for (const { child } of [...adding, server]) child.kill('SIGTERM');
await Promise.all([...adding, server].map(({ ended }) => ended));

const after = await openLedger(ledger), kept = await keptOf([...told]), broken = await after.check();
await after.close();
const lost = [...told].filter((id) => !kept.has(id));
console.log(`${told.size} articles told to be added by two programs, ${lost.length} of them lost, ${broken.length} things broken; the server answered ${asked} times, the reader ${read} times`);
console.log(`${errors.length} errors shown`);
for (const line of new Set([...errors, ...broken])) console.log(line);
rmSync(folder, { recursive: true });
process.exitCode = lost.length + broken.length + errors.length === 0 ? 0 : 1;

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** Starts Hearsay and hears each line that it writes. */
function program(args: readonly string[], out: (line: string) => void, err: (line: string) => void): Program {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  createInterface({ input: child.stdout }).on('line', out);
  createInterface({ input: child.stderr }).on('line', err);
  return { child, ended: once(child, 'close') };
}

/** Asks the server until the time is over. */
async function asking(): Promise<number> {
  let answers = 0;
  for (; performance.now() < end; answers++) {
    const answer = await fetch(new URL('api/search?words=said&limit=20', address));
    if (!answer.ok) errors.push(`the server answered ${answer.status}: ${await answer.text()}`);
    else await answer.arrayBuffer();
    await setTimeout(PAUSE);
  }
  return answers;
}

/** Reads the ledger in this program until the time is over: never fewer articles than before, and each that is found is whole. */
async function reading(): Promise<number> {
  const reader = await openLedger(ledger);
  let times = 0;
  for (let seen = 0; performance.now() < end; times++) {
    const { articles } = await reader.counts(), [hit] = await reader.search({ words: 'said', limit: 1 });
    if (articles < seen) errors.push(`the reader found ${articles} articles after ${seen}`);
    if (hit && (await reader.article(hit.article)) === undefined) errors.push(`the reader found ${hit.statement} without its article`);
    seen = articles;
    await setTimeout(PAUSE);
  }
  await reader.close();
  return times;
}

async function keptOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < ids.length; at += CHUNK) for (const id of await after.known(ids.slice(at, at + CHUNK))) found.add(id);
  return found;
}
