import type { Quotation } from '../syntax/syntax.ts';
import type { Draft } from './draft.ts';
import type { Range } from './noun-phrase.ts';
import { findUnlistedVerb } from './unlisted-verb.ts';
import type { View } from './view.ts';

/**
 * Quotations that no cue file claims. Beside a verb that is in none they lean on that; sentences of their own go on
 * with the speaker before them: `“We will rebuild. It is time.”` as a paragraph, or behind a narrated sentence. Fragments inside the narrator's sentence are left alone.
 */
export function findFloating(view: View, quotations: readonly Quotation[], taken: readonly Draft[]): Draft[] {
  const claimed = new Uint8Array(view.tokens.length);
  for (const { content } of taken) for (const { first, last } of content) claimed.fill(1, first, last + 1);
  const found: Draft[] = [];
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.kind === 'single') continue;
    const range: Range = { first: quotation.open, last: view.lastOf(quotation) };
    if (claimed[range.first + 1] || claimed[range.last]) continue;
    const unlisted = findUnlistedVerb(view, quotation);
    if (unlisted) found.push(unlisted);
    else if (isSentence(view, range)) found.push({ source: null, cue: null, content: [range], rule: 'floating', certainty: 'inferred', continues: true });
  }
  return found;
}

/** Begins where a sentence begins, ends where one ends, and says something. */
function isSentence(view: View, { first, last }: Range): boolean {
  if (last - first < 4 || view.sentenceOf(first).first !== first) return false;
  const end = view.tokens[last - 1]?.text ?? '';
  return view.sentenceOf(last).last === last && /^[.!?…]|\.$/.test(end);
}
