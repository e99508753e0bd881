import { existsSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { findArticle } from '../src/article/find.ts';
import { bytesOfPage, goldOf, SETS } from '../training/article/gold.ts';
import { readingLine, scoreReadings } from '../training/article/readings.ts';

/** Every so many-th page of the gold is read, and before any of them half as many others, so that both have been compiled, as in any archive. */
const STEP = 8;
const MB = 2 ** 20;

/** Bodies, CPU time and memory of our extractor beside readability over linkedom, on the same pages in the same run. */
function main(): void {
  if (!existsSync('../shared/gold/extraction')) return void process.stderr.write('bench/extraction needs ../shared/gold/extraction\n');
  const pages = SETS.flatMap((set) => goldOf(set).filter((_, i) => i % STEP === 0).map((gold) => ({ set, gold, bytes: bytesOfPage(gold, 'html') })));
  const size = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / MB;
  const ours = (bytes: Uint8Array): ReturnType<typeof findArticle> => findArticle({ input: '', id: 'sha256:', bytes, mediaType: 'text/html', remarks: [] });
  const others = SETS.flatMap((set) => goldOf(set).filter((_, i) => i % (2 * STEP) === 1)).map((gold) => bytesOfPage(gold, 'html'));
  const start = process.memoryUsage().rss;
  const cold = timed(() => others.forEach(ours)), own = timed(() => pages.map(({ gold, bytes }) => readingLine(gold.id, 'text/html', ours(bytes))));
  const memory = process.resourceUsage().maxRSS / 1024 - start / MB;
  const theirCold = timed(() => others.forEach(theirs)), other = timed(() => pages.map(({ gold, bytes }) => theirLine(gold.id, theirs(bytes))));
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  tell(`${pages.length} pages, ${size.toFixed(1)} MB`);
  tell(`CPU seconds: ${own.seconds.toFixed(2)} here, ${other.seconds.toFixed(2)} readability + linkedom, ratio ${(other.seconds / own.seconds).toFixed(1)}`);
  tell(`CPU seconds for the first ${others.length} pages, compiling included: ${cold.seconds.toFixed(2)} here, ${theirCold.seconds.toFixed(2)} readability + linkedom, ratio ${(theirCold.seconds / cold.seconds).toFixed(1)}`);
  tell(`memory above start: ${memory.toFixed(0)} MB`);
  const [small, large] = [1, 10].map((times) => new TextEncoder().encode(`<main>${'<p>The ministry denied on Monday that the bridge had been held by its own men.</p>\n'.repeat(times * 12_000)}</main>`)) as [Uint8Array, Uint8Array];
  tell(`a page of ${(large.length / MB).toFixed(1)} MB takes ${(timed(() => ours(large)).seconds / timed(() => ours(small)).seconds).toFixed(1)} times as long as one of ${(small.length / MB).toFixed(1)} MB`);
  for (const set of SETS) {
    const among = (lines: readonly string[]): string[] => lines.filter((_, i) => pages[i]?.set === set);
    tell(`${set}, here (the model has learnt from these pages; its card has the scores on pages it has not):\n${bodyOf(scoreReadings(set, among(own.value)))}`);
    tell(`${set}, readability + linkedom:\n${bodyOf(scoreReadings(set, among(other.value)))}`);
  }
}

const bodyOf = (score: string): string => score.split('\n').slice(2, 4).join('\n');

function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

function theirs(bytes: Uint8Array): string {
  try {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(document).parse()?.textContent ?? '';
  } catch {
    // Some pages are more than linkedom takes.
    return '';
  }
}

const theirLine = (id: string, text: string): string =>
  JSON.stringify({ schema: 'hearsay/reading@1', input: `${id}.html`, snapshot: { mediaType: 'text/html' }, article: { text, blocks: [{ role: 'body', start: 0, end: text.length }] } });

main();
