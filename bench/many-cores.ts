import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeArchive } from './archive.ts';

/**
 * How much faster `hearsay add --jobs` is with more jobs: `npm run bench:cores [-- PAGES [JOBS...]]`. Adds a made-up archive of 2,000 pages, one of them damaged, with 1 job and with 2, then with
 * two programs that share nothing, each half of the pages into a ledger of its own: faster than those the machine cannot be. All of it twice over, since machines are noisy. Prints pages per second, what CPU
 * time a page takes, how memory grows, how much of the machine others took meanwhile (where that is much, the ratio says little), and the ratios of all rounds together.
 */
const [count = '2000', ...named] = process.argv.slice(2);
const pages = Number.parseInt(count, 10), jobs = named.length > 0 ? named : ['1', '2'];
const ROUNDS = 2, APART = 2;
/** Clock ticks a second, as Linux counts them for programs. */
const TICKS = 100;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-cores-'));
const archive = writeArchive(join(folder, 'news.warc.gz'), 0, pages, Math.floor(pages / 2));
const parts = Array.from({ length: APART }, (_, n) => writeArchive(join(folder, `part-${n}.warc.gz`), Math.floor(pages * n / APART), Math.floor(pages / APART)));
console.log(`${pages} pages, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
const took = new Map<string, { added: number; seconds: number }>();
for (let round = 0; round < ROUNDS; round++) {
  for (const number of jobs) tell(`${number} jobs`, [await adding(archive, pages, number)]);
  tell(`${APART} programs apart`, await Promise.all(parts.map((part) => adding(part, Math.floor(pages / APART), '1'))));
}
const rates = [...took].map(([name, { added, seconds }]) => [name, added / seconds] as const), [first] = rates;
for (const [name, rate] of rates) if (first && name !== first[0]) console.log(`${name} : ${first[0]} = ${(rate / first[1]).toFixed(2)}`);
rmSync(folder, { recursive: true });

/** Counts programs that ran at a time as one, and says how they fared. */
function tell(name: string, runs: readonly Run[]): void {
  const sum = (of: (run: Run) => number): number => runs.reduce((all, run) => all + of(run), 0);
  const added = sum((run) => run.added), cpu = sum((run) => run.cpu), seconds = Math.max(...runs.map((run) => run.seconds)), before = took.get(name) ?? { added: 0, seconds: 0 };
  took.set(name, { added: before.added + added, seconds: before.seconds + seconds });
  const others = Math.max(0, Math.max(...runs.map((run) => run.busy)) - cpu) / (cpus().length * seconds);
  console.log(`${name}: ${added} added, ${sum((run) => run.damaged)} damaged, in ${seconds.toFixed(1)} s: ${(added / seconds).toFixed(1)} pages a second, ${(1000 * cpu / added).toFixed(1)} ms of CPU time a page; memory ${runs.map((run) => run.memory.map((now) => now.toFixed(0)).join(' ')).join(' and ')} MB at each quarter; others took ${(100 * others).toFixed(0)} % of the machine`);
}

interface Run {
  readonly seconds: number;
  /** Of all its threads, in seconds. */
  readonly cpu: number;
  /** What all cores were in use meanwhile, by whomever, in seconds. */
  readonly busy: number;
  readonly added: number;
  readonly damaged: number;
  /** At each quarter of the pages, in MB. */
  readonly memory: readonly number[];
}

async function adding(from: string, all: number, number: string): Promise<Run> {
  const before = busy(), began = performance.now(), ledger = join(folder, `${randomUUID()}.db`);
  const child = spawn(process.execPath, ['dist/cli/main.js', 'add', from, '--jobs', number, '--ledger', ledger], { stdio: ['ignore', 'pipe', 'pipe'] });
  let added = 0, damaged = 0, cpu = 0;
  const memory: number[] = [], ended = new Promise((resolve) => { child.once('close', resolve); });
  createInterface({ input: child.stderr }).on('line', (line) => { if (line.includes('is damaged at byte')) damaged++; });
  for await (const line of createInterface({ input: child.stdout })) {
    if ((JSON.parse(line) as { outcome: string }).outcome === 'added') added++;
    cpu = cpuOf(child.pid) ?? cpu;
    if (added === Math.floor(all * (memory.length + 1) / 4) - 1) memory.push(memoryOf(child.pid));
  }
  await ended;
  return { seconds: (performance.now() - began) / 1000, cpu, busy: busy() - before, added, damaged, memory };
}

/** Seconds that all cores were in use. */
function busy(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;
}

function cpuOf(pid: number | undefined): number | undefined {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function memoryOf(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? NaN) / 1024 : NaN;
}
