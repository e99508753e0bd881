import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * A range as a reader would mark it. The model learns spans without the marks at their rim and without a leading "that";
 * here both are given back: as in the proposal that holds the same words, else by the marks around.
 */
export function dressed<R extends Range | null>(view: View, range: R, proposed: readonly (Range | null)[], role: 'source' | 'cue' | 'content'): R | Range {
  if (range === null) return range;
  const bare = stripped(view, range, role);
  const same = proposed.find((other) => {
    const core = other && stripped(view, other, role);
    return core?.first === bare.first && core.last === bare.last;
  });
  if (same) return same;
  return role === 'content' ? withMarks(view, range) : { first: range.first, last: range.last };
}

const RIM = /^["'“”„«»‘’‚‹›`.,:;!?…()[\]{}–—―-]+$/u;

/** The words at the heart of a range. */
function stripped({ tokens }: View, { first, last }: Range, role: string): Range {
  const rim = (i: number): boolean => RIM.test(tokens[i]?.text ?? '');
  while (first < last && rim(first)) first++;
  while (last > first && rim(last)) last--;
  if (role === 'content' && first < last && tokens[first]?.lower === 'that') {
    first++;
    while (first < last && rim(first)) first++;
  }
  return { first, last };
}

/** Content with the quotation marks it fills, all marks between, and the "that" it hangs on. */
function withMarks(view: View, { first, last }: Range): Range {
  const opening = view.quotationOf(first), closing = view.quotationOf(last);
  const isMark = (i: number): boolean => view.tokens[i]?.kind === 'mark';
  let from = first, to = last;
  while (opening && from > opening.open && isMark(from - 1)) from--;
  if (opening?.open !== from) from = first;
  while (closing?.close !== undefined && to < closing.close && isMark(to + 1)) to++;
  if (closing?.close !== to) to = last;
  if (view.lower(from - 1) === 'that' && view.sentenceOf(from).first <= from - 1) from--;
  return { first: from, last: to };
}
