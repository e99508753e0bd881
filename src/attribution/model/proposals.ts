import type { Draft } from '../draft.ts';
import type { Range } from '../noun-phrase.ts';
import { begins, goesOn } from './labels.ts';

/**
 * What rules propose, as a label for each of `count` tokens. The model's labels are flat, so proposals inside the content
 * of another are left out; where others meet, the cue wins over the source and the source over the content.
 */
export function proposedLabels(count: number, drafts: readonly Draft[]): Uint8Array {
  const labels = new Uint8Array(count);
  const outer = outermost(drafts, count);
  const lay = (role: number, ranges: readonly (Range | null)[]): void => {
    for (const range of ranges) {
      for (let i = range?.first ?? 0; range && i <= range.last; i++) labels[i] = i === range.first ? begins(role) : goesOn(role);
    }
  };
  lay(2, outer.flatMap(({ content }) => content));
  lay(0, outer.map(({ source }) => source));
  lay(1, outer.map(({ cue }) => cue));
  return labels;
}

/** The drafts that stand in no other's content. */
function outermost(drafts: readonly Draft[], count: number): Draft[] {
  const pieces = drafts.flatMap((draft) => draft.content.map((range) => ({ draft, range }))).sort((a, b) => lengthOf(a.range) - lengthOf(b.range));
  const over = new Int32Array(count).fill(-1);
  pieces.forEach(({ range }, n) => over.fill(n, range.first, range.last + 1)); // the longest last, so it is the one seen
  return drafts.filter((draft) => {
    const hull = hullOf(draft);
    const around = pieces[over[hull.first] ?? -1];
    return !around || around.draft === draft || around.range.last < hull.last;
  });
}

const lengthOf = ({ first, last }: Range): number => last - first;

/** From the first to the last token of a draft. */
export function hullOf({ source, cue, content }: Pick<Draft, 'source' | 'cue' | 'content'>): Range {
  const ranges = [source, cue, ...content].filter((range) => range !== null);
  return { first: Math.min(...ranges.map(({ first }) => first)), last: Math.max(...ranges.map(({ last }) => last)) };
}
