import type { Reading } from '../reading/assemble.ts';

/** Blocks from the top in which a day that stands by itself is the day of the page, and words such a block has at most. */
const TOP = 6, SHORT = 16;

/** The day an article was published: as it says, as the user knows, or the one full date in the short lines at its top. Absent where none tells. */
export function dayOf(reading: Reading, hint?: string): string | undefined {
  const { published, blocks, text } = reading.article;
  if (published) return published.value;
  if (hint !== undefined) return hint;
  const short = blocks.slice(0, TOP).filter(({ start, end }) => text.slice(start, end).trim().split(' ').length <= SHORT);
  const days = reading.whens.filter(({ start, type, value }) => type === 'date' && value.length === 'YYYY-MM-DD'.length && !value.includes('X') && short.some((block) => block.start <= start && start < block.end));
  const [first] = days;
  return first && days.every(({ value }) => value === first.value) ? first.value : undefined;
}
