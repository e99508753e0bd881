import { read } from '../src/read.ts';
import { drawReading } from '../src/reading/draw.ts';
import { goldArticles, snapshotOf } from './articles.ts';
import { countArticle, type Counts, figuresOf } from './score.ts';

/** Draws the articles whose names hold the word given, as the program reads them, with what is right in each: `npm run gold:show -- court`. */
const word = process.argv[2] ?? '';
for (const gold of goldArticles().filter(({ name }) => name.includes(word))) {
  const reading = read(snapshotOf(gold));
  const counts: Counts = new Map();
  countArticle(counts, gold, reading);
  const names = new Map(reading.speakers.map(({ id, name }) => [id, name]));
  console.log(`\n===== ${gold.name}\n${drawReading(reading)}`);
  for (const { roles, start, end } of gold.lines) {
    const given = reading.article.blocks.find((block) => block.start < end && end <= block.end)?.role;
    if (given === undefined || !roles.includes(given)) console.log(`role ${given}, not ${roles.join(' or ')}: ${gold.text.slice(start, start + 60).split('\n')[0]}`);
  }
  for (const { id, speaker, stance, framing, within, relays, rule } of reading.attributions) {
    console.log(`${id} ${speaker === null ? '?' : names.get(speaker)} ${stance} ${framing}${within === undefined ? '' : ` in ${within}`}${relays.map((r) => ` via ${names.get(r.speaker)} ${r.verb}`).join('')} (${rule})`);
  }
  for (const { from, to, relation, rule } of reading.answers) console.log(`${from} ${relation} ${to} (${rule})`);
  console.log([...counts].filter(([, count]) => figuresOf(count).f1 < 100).map(([figure, { right, given, gold: of }]) => `${figure} ${right}/${given}/${of}`).join(', '));
}
