import type { Draft } from './draft.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** `LIND: We will rebuild.`, `Maren Lind: “We will rebuild.”`: a transcript's label; the paragraph behind it is the content. */
export function findLabel(view: View, paragraph: Range): Draft | undefined {
  let colon = paragraph.first + 1;
  while (colon <= Math.min(paragraph.first + 4, paragraph.last) && view.tokens[colon]?.text !== ':') {
    if (!view.tokens[colon]?.capital) return undefined;
    colon++;
  }
  if (view.tokens[colon]?.text !== ':' || colon >= paragraph.last) return undefined;
  const names = view.tokens.slice(paragraph.first, colon);
  const shouted = names.every(({ text, kind }) => kind === 'word' && text === text.toUpperCase() && text.length > 1);
  const quoted = view.quotationOf(colon + 1)?.open === colon + 1;
  if (!names.every(({ capital, kind }) => capital && kind === 'word') || !(shouted || (quoted && view.tag(paragraph.first).startsWith('NN')))) return undefined;
  return {
    source: { first: paragraph.first, last: colon - 1 }, cue: { first: colon, last: colon },
    content: [{ first: colon + 1, last: paragraph.last }], rule: shouted ? 'transcript-label' : 'name-label', certainty: 'stated',
  };
}
