import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeArchive } from './archive.ts';

/**
 * How much faster `hearsay add --jobs` is with more jobs: `npm run bench:cores [-- PAGES [JOBS...]]`. Adds a made-up archive of 2,000 pages, one of them damaged, with 1 job and with 2, and
 * prints pages per second, the ratio, what CPU time a page takes, how memory grows, and how much of the machine others took meanwhile: where that is much, the ratio says little.
 */
const [count = '2000', ...named] = process.argv.slice(2);
const pages = Number.parseInt(count, 10), jobs = named.length > 0 ? named : ['1', '2'];
/** Clock ticks a second, as Linux counts them for programs. */
const TICKS = 100;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-cores-'));
const archive = join(folder, 'news.warc.gz');
writeArchive(archive, 0, pages, Math.floor(pages / 2));
console.log(`${pages} pages, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
const rates: number[] = [];
for (const number of jobs) {
  const { seconds, cpu, others, added, damaged, memory } = await adding(number);
  rates.push(added / seconds);
  console.log(`${number} jobs: ${added} added, ${damaged} damaged, in ${seconds.toFixed(1)} s: ${(added / seconds).toFixed(1)} pages a second, ${(1000 * cpu / added).toFixed(1)} ms of CPU time a page; memory ${memory.map((now) => now.toFixed(0)).join(' ')} MB at each quarter; others took ${(100 * others).toFixed(0)} % of the machine`);
}
for (const [n, rate] of rates.entries()) if (n > 0) console.log(`${jobs[n]} jobs : ${jobs[0]} jobs = ${(rate / (rates[0] ?? NaN)).toFixed(2)}`);
rmSync(folder, { recursive: true });

interface Run {
  readonly seconds: number;
  /** Of all its threads, in seconds. */
  readonly cpu: number;
  /** The part of the machine's time that was neither idle nor ours. */
  readonly others: number;
  readonly added: number;
  readonly damaged: number;
  /** At each quarter of the pages, in MB. */
  readonly memory: readonly number[];
}

async function adding(number: string): Promise<Run> {
  const before = busy(), began = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', 'add', archive, '--jobs', number, '--ledger', join(folder, `${number}.db`)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let added = 0, damaged = 0, cpu = 0;
  const memory: number[] = [], ended = new Promise((resolve) => { child.once('close', resolve); });
  createInterface({ input: child.stderr }).on('line', (line) => { if (line.includes('is damaged at byte')) damaged++; });
  for await (const line of createInterface({ input: child.stdout })) {
    if ((JSON.parse(line) as { outcome: string }).outcome === 'added') added++;
    cpu = cpuOf(child.pid) ?? cpu;
    if (added === Math.floor(pages * (memory.length + 1) / 4) - 1) memory.push(memoryOf(child.pid));
  }
  await ended;
  const seconds = (performance.now() - began) / 1000, after = busy();
  return { seconds, cpu, others: (after.busy - before.busy - cpu) / (after.all - before.all), added, damaged, memory };
}

/** Seconds of all cores, in use and in all. */
function busy(): { busy: number; all: number } {
  const times = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({ busy: user + nice + sys + irq, all: user + nice + sys + irq + idle }));
  return { busy: times.reduce((sum, one) => sum + one.busy, 0) / 1000, all: times.reduce((sum, one) => sum + one.all, 0) / 1000 };
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
