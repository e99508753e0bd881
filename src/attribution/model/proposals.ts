import { hashText, mix } from '../../model/hash.ts';
import type { Draft } from '../draft.ts';
import type { Range } from '../noun-phrase.ts';
import { begins, goesOn } from './labels.ts';

/** What rules propose, one number for each token. */
export interface Proposals {
  /** A label; 0 where nothing is proposed. */
  readonly labels: Uint8Array;
  /** The label with the shape that proposed it: shapes differ in how often they are right. */
  readonly shapes: Int32Array;
  /** The label with the cue file behind it. */
  readonly lemmas: Int32Array;
  /** The label in what is proposed inside the content of another. */
  readonly inner: Uint8Array;
}

/**
 * What rules propose for `count` tokens. The model's labels are flat, so proposals inside the content of another are kept apart;
 * where others meet, the cue wins over the source and the source over the content.
 */
export function proposalsOf(count: number, drafts: readonly Draft[]): Proposals {
  const outer = outermost(drafts, count);
  const around = new Set(outer);
  const labels = new Uint8Array(count), shapes = new Int32Array(count), lemmas = new Int32Array(count), inner = new Uint8Array(count);
  forEachLabel(outer, (i, label, { rule, by }) => {
    labels[i] = label;
    shapes[i] = mix(hashText(rule), label);
    lemmas[i] = mix(hashText(by?.lemma ?? ''), label);
  });
  forEachLabel(drafts.filter((draft) => !around.has(draft)), (i, label) => { inner[i] = label; });
  return { labels, shapes, lemmas, inner };
}

/** Visits contents first, then sources, then cues, so that what comes later may overwrite. */
function forEachLabel(drafts: readonly Draft[], visit: (i: number, label: number, draft: Draft) => void): void {
  const lay = (role: number, rangesOf: (draft: Draft) => readonly (Range | null)[]): void => {
    for (const draft of drafts) {
      for (const range of rangesOf(draft)) {
        for (let i = range?.first ?? 0; range && i <= range.last; i++) visit(i, i === range.first ? begins(role) : goesOn(role), draft);
      }
    }
  };
  lay(2, ({ content }) => content);
  lay(0, ({ source }) => [source]);
  lay(1, ({ cue }) => [cue]);
}

/** The drafts that stand in no other's content. */
export function outermost(drafts: readonly Draft[], count: number): Draft[] {
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
