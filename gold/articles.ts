import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../src/read.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { type Gold, parseGold } from './parse.ts';
import { type Counts, countArticle } from './score.ts';

const FOLDER = 'gold/en';

/** All articles of the gold, in the order of their names. Run from the top of the repository. */
export function goldArticles(): Gold[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.gold')).sort().map((file) => parseGold(file, readFileSync(`${FOLDER}/${file}`, 'utf8')));
}

/** An article as it is handed to `read`: its text, or the page that shows it. */
export function snapshotOf({ name, text, page }: Gold): Snapshot {
  const bytes = page === undefined ? new TextEncoder().encode(text) : readFileSync(`${FOLDER}/${page}`);
  return { input: name, id: `sha256:${'0'.repeat(64)}`, bytes, mediaType: page === undefined ? 'text/plain' : page.endsWith('.md') ? 'text/markdown' : 'text/html', remarks: [] };
}

/** Reads every article and counts what is right in it. */
export function scoreGold(articles: readonly Gold[]): Counts {
  const counts: Counts = new Map();
  for (const gold of articles) countArticle(counts, gold, read(snapshotOf(gold)));
  return counts;
}
