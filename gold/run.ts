import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { goldArticles, scoreGold } from './articles.ts';
import { floorOf } from './floors.ts';
import { figuresOf } from './score.ts';

/**
 * Scores the program on the gold, prints the table and raises the floors: `npm run gold`. A figure that has fallen under its
 * floor stays under it, and the tests fail, unless it is lowered on purpose: `npm run gold -- --lower`.
 */
const FILE = 'gold/floors.json';

const articles = goldArticles();
const floors: Record<string, number> = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
const lower = process.argv.includes('--lower');
console.log(`${articles.length} articles, ${articles.reduce((sum, { attributions }) => sum + attributions.length, 0)} attributions\n`);
console.log(`${'figure'.padEnd(24)}${['P', 'R', 'F1', 'gold', 'given', 'floor'].map((head) => head.padStart(8)).join('')}`);
for (const [figure, count] of [...scoreGold(articles)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const { p, r, f1 } = figuresOf(count);
  const before = floors[figure], floor = floorOf(before, f1, lower);
  floors[figure] = floor;
  console.log(`${figure.padEnd(24)}${[p, r, f1].map((value) => value.toFixed(1).padStart(8)).join('')}${String(count.gold).padStart(8)}${String(count.given).padStart(8)}${floor.toFixed(1).padStart(8)}${before !== undefined && f1 < before ? `  under its floor of ${before}` : ''}`);
}
writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
