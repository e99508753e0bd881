import { wordsOf } from '../text/span.ts';
import type { Reading } from './assemble.ts';

/** Words of a block that are shown, in characters. */
const SHOWN = 100;

/** The article block by block: role, the rule that gave it, whether the page states it (`=`) or it was worked out (`~`), and how it begins. Columns are parted by tabs. */
export function drawBlocks({ article: { text, blocks } }: Reading): string {
  return blocks.map(({ role, rule, certainty, start, end }) => {
    const words = wordsOf(text, { start, end }).replace(/\s+/g, ' ').trim();
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;
    return `${role}\t${certainty === 'stated' ? '=' : '~'} ${rule}\t${shown}`;
  }).join('\n');
}
