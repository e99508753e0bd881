import type { Draft } from './draft.ts';
import { lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Headlines credit without a verb:
 *
 *     [content Bridge held all night] – [source ministry]
 *     [source Lind]: [content ‘We will rebuild’]; [source Lind]: [content Bridge held all night]
 *     From [source Maren Lind]: [content “We will rebuild”]
 */
export function findHeadlineCredit(view: View, paragraph: Range): Draft | undefined {
  const last = lastWordOf(view, paragraph.last);
  for (let i = paragraph.first + 1; i < last; i++) {
    const text = view.tokens[i]?.text ?? '';
    if (view.quotationOf(i)) continue;
    if (text === ':') {
      const first = view.lower(paragraph.first) === 'from' ? paragraph.first + 1 : paragraph.first;
      const source = phraseStartingAt(view, first, i - 1);
      if (!source || source.last !== i - 1 || i - first > 6 || !credible(view, source)) return undefined;
      return { source, cue: { first: i, last: i }, content: [{ first: i + 1, last }], rule: 'headline-colon', certainty: 'inferred' };
    }
    if ((text === '–' || text === '—' || text === '-' || text === '--') && last - i <= 5 && i - paragraph.first >= 3) {
      const source = phraseEndingAt(view, last, i + 1);
      if (!source || source.first !== i + 1 || !credible(view, source)) continue;
      return { source, cue: { first: i, last: i }, content: [{ first: paragraph.first, last: i - 1 }], rule: 'headline-dash', certainty: 'inferred' };
    }
  }
  return undefined;
}

/** Whether a phrase names somebody who can speak: a name, a person by role, a body, an outlet. */
function credible(view: View, { first, last }: Range): boolean {
  const lists = ['role-nouns', 'body-nouns', 'outlet-nouns', 'plural-people', 'speech-nouns'].map((list) => view.language.words(list));
  for (let i = first; i <= last; i++) if (lists.some((list) => list.has(view.lower(i)))) return true;
  return view.tag(last).startsWith('NNP') || (view.tokens[first]?.capital === true && view.tokens[last]?.capital === true);
}
