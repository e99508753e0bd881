import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUESTIONS } from '../src/ask/questions.ts';
import { found } from '../src/ledger/found.ts';
import type { Hit, SearchQuery } from '../src/ledger/search.ts';
import { openLedger } from '../src/ledger/open.ts';
import { linkerIn } from '../src/link/link.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { cannedArticles, numbers, word } from './canned.ts';

/**
 * How fast a ledger is, and stays: `npm run bench:ledger [-- ARTICLES [postgres | postgres://…]]`. Adds made-up articles and prints how many it adds and ties together per
 * CPU-second in every tenth; beside it how many it makes up, the same work in every tenth, since a machine may be half as
 * fast an hour later. Then how long `search`, `show` and `claim` take in it, in milliseconds that pass and, since other
 * programs run meanwhile, in milliseconds of CPU time.
 */
const [count = '100000', named] = process.argv.slice(2);
const server = named === 'postgres' ? await startPostgres() : undefined;
const address = await server?.database() ?? named;
const articles = Number.parseInt(count, 10), tenth = Math.ceil(articles / 10);
/** As many as `hearsay add` writes in one transaction. */
const TOGETHER = 16;
const ASKED = 1000, QUESTIONS_OF_CLAIMS = 300;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const place = address ?? join(folder, 'bench.db');
const ledger = await openLedger(place, { create: true });
const canned = cannedArticles('0.0.0+bench', articles);
console.log(`${ledger.place}, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);

const linker = linkerIn(ledger);
let statements = 0, linking = 0;
const rates: { cpu: number; clock: number; making: number }[] = [];
for (let start = 0; start < articles; start += tenth) {
  const spent = { cpu: 0, clock: 0, making: 0 };
  const end = Math.min(articles, start + tenth);
  for (let n = start; n < end; n += TOGETHER) {
    const before = process.cpuUsage();
    const batch = Array.from({ length: Math.min(TOGETHER, end - n) }, (_, m) => canned(n + m));
    spent.making += secondsSince(before);
    const cpu = process.cpuUsage(), clock = performance.now();
    const kept = await ledger.add(batch);
    const added = process.cpuUsage();
    await linker.linkNew(kept.map(({ article }) => article));
    linking += secondsSince(added);
    spent.cpu += secondsSince(cpu);
    spent.clock += (performance.now() - clock) / 1000;
    for (const { reading } of batch) statements += reading?.attributions.length ?? 0;
  }
  const rate = { cpu: (end - start) / spent.cpu, clock: (end - start) / spent.clock, making: (end - start) / spent.making };
  rates.push(rate);
  console.log(`${String(end).padStart(7)} articles  ${figure(rate.cpu)} added per CPU-second, ${figure(rate.clock)} per second; ${figure(rate.making)} made up per CPU-second`);
}
console.log(`${statements} statements${address === undefined ? `, ${Math.round(bytesOf(place) / articles)} bytes an article on the disk` : ''}`);
console.log(`of that time, tying articles together took ${Math.round(1000 * linking / articles)} ms of CPU time an article`);
const [first, last] = [rates[0], rates.at(-1)];
if (first && last) console.log(`last tenth to first   ${(last.cpu / first.cpu).toFixed(2)} in CPU time, ${(last.clock / first.clock).toFixed(2)} by the clock, ${(last.cpu / last.making / (first.cpu / first.making)).toFixed(2)} in CPU time beside making them up`);

const next = numbers(2031);
const some = (of: number): number => Math.floor(next() * of);
/** Words as common as they are in the articles: mostly common ones, some rare. */
const asked = (): string => word(Math.floor(next() ** 3 * 20_000));
const questions: readonly (readonly [string, () => SearchQuery])[] = [
  ['one word', () => ({ words: asked(), limit: 20 })],
  ['a word of every article', () => ({ words: 'said', limit: 20 })],
  ['two words', () => ({ words: `${asked()} ${asked()}`, limit: 20 })],
  ['a word that is begun', () => ({ words: `${asked().slice(0, 4)}*`, limit: 20 })],
  ['a word and a speaker', () => ({ words: asked(), speaker: asked(), limit: 20 })],
  ['a word and an outlet', () => ({ words: asked(), outlet: word(some(200)), limit: 20 })],
  ['a word that is denied', () => ({ words: asked(), stance: 'denies', limit: 20 })],
  ['a word in one month', () => ({ words: asked(), from: '2034-03-01', to: '2034-03-31', limit: 20 })],
  ['two common words in a day', () => ({ words: 'said that', from: '2034-03-01', to: '2034-03-01', limit: 20 })],
];
const hits: Hit[] = [], all: Timed[] = [];
for (const [name, query] of questions) {
  const times: Timed[] = [];
  for (let n = 0; n < Math.ceil(ASKED / questions.length); n++) times.push(await timed(async () => hits.push(...await ledger.search(query()))));
  all.push(...times);
  console.log(`search ${name.padEnd(28)} ${spread(times)}`);
}
console.log(`search                              ${spread(all)}`);
const shown: Timed[] = [];
for (let n = 0; n < ASKED; n++) {
  const hit = hits[some(hits.length)];
  if (hit) shown.push(await timed(() => found(ledger, n % 2 === 0 ? hit.statement : hit.article)));
}
console.log(`show                                ${spread(shown)}`);
const claim = QUESTIONS.find(({ name }) => name === 'claim'), claims: Timed[] = [];
const tied = (await ledger.linked({ kind: 'claim', after: 'claim:8', limit: QUESTIONS_OF_CLAIMS })).map(({ from = '' }) => from);
for (const statement of tied) claims.push(await timed(async () => claim?.run(ledger, { claim: statement })));
console.log(`claim                               ${spread(claims)}`);
await ledger.close();
await server?.stop();
rmSync(folder, { recursive: true });

/** In milliseconds. */
interface Timed {
  readonly clock: number;
  readonly cpu: number;
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const clock = performance.now(), before = process.cpuUsage();
  await work();
  return { clock: performance.now() - clock, cpu: 1000 * secondsSince(before) };
}

function spread(times: readonly Timed[]): string {
  const at = (kind: keyof Timed, share: number): string => ([...times].sort((a, b) => a[kind] - b[kind])[Math.floor(times.length * share)]?.[kind] ?? 0).toFixed(2).padStart(7);
  return `p50 ${at('clock', 0.5)}  p95 ${at('clock', 0.95)} ms, in CPU time p95 ${at('cpu', 0.95)} ms`;
}

function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, one) => sum + (existsSync(one) ? statSync(one).size : 0), 0);
}

function figure(value: number): string {
  return Math.round(value).toString().padStart(6);
}
