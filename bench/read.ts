import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { goldArticles, snapshotOf } from '../gold/articles.ts';
import { findArticle } from '../src/article/find.ts';
import { loadLanguage } from '../src/lang/load.ts';
import { read } from '../src/read.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { findSyntax } from '../src/syntax/parse.ts';
import { coldStart } from './cold-start.ts';
import { cpuSeconds } from './cpu.ts';

/**
 * How fast a whole `read` is, text in and Reading out: `npm run bench [-- FILE...]`. Prints tokens per CPU-second, the ratio to compromise finding
 * quotations in the same articles in the same run (so that the machine cancels out), peak memory, and the cold start against that of Node itself.
 */
const named = process.argv.slice(2);
const files = named.length > 0 ? named : articlesIn('examples');
const snapshots = [...(named.length > 0 ? [] : goldArticles().map(snapshotOf)), ...files.map((file): Snapshot => ({
  input: file, id: `sha256:${'0'.repeat(64)}`, bytes: readFileSync(file), mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain', remarks: [],
}))];
const texts = snapshots.map((snapshot) => findArticle(snapshot).text);
const language = loadLanguage('en');
const tokens = snapshots.reduce((sum, snapshot) => sum + findSyntax(findArticle(snapshot), language).tokens.length, 0);
console.log(`${snapshots.length} articles, ${tokens} tokens`);

const ours = tokens / cpuSeconds(() => snapshots.forEach((snapshot) => read(snapshot)));
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`hearsay read          ${figure(ours)} tokens per CPU-second`);
console.log(`peak memory           ${figure(megabytes)} MB`);

// Loaded only now, so that the memory above is ours alone.
const { default: compromise } = await import('compromise');
const theirs = tokens / cpuSeconds(() => texts.forEach((text) => compromise(text).quotations().out('array')));
console.log(`compromise quotations ${figure(theirs)} tokens per CPU-second`);
console.log(`ratio                 ${(ours / theirs).toFixed(1)}`);

const { bare, reading } = coldStart(files[0] ?? 'README.md');
console.log(`cold start            ${figure(reading)} ms, node -e 0 ${figure(bare)} ms, ratio ${(reading / bare).toFixed(2)}`);

function articlesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|html)$/.test(name) && !basename(name).startsWith('.')).sort().map((name) => join(folder, name));
}

function figure(value: number): string {
  return Math.round(value).toString().padStart(7);
}
