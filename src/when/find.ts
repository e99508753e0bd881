import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { wordsOf } from '../text/span.ts';
import { dayNumber } from './calendar.ts';
import type { CalendarWord } from './rules.ts';
import { RULES } from './rules.ts';
import type { When } from './when.ts';

/**
 * The times an article names, in reading order, counted from `published` (an ISO day). Without it, or where it is no real
 * day, values that hang on it stay open: `XXXX-WXX-3`. One pass over the tokens.
 */
export function findWhens({ text, tokens, sentences }: Syntax, language: Language, published?: string): When[] {
  const calendar = new Map<string, CalendarWord>(language.table('calendar').map(([word = '', kind = '', value = '']) => [word, { kind, value }]));
  const anchor = published === undefined ? undefined : dayNumber(published);
  const word = (at: number): CalendarWord | undefined => calendar.get(tokens[at]?.lower ?? '');
  const whens: When[] = [];
  for (const { first, last } of sentences) {
    const within = tokens.slice(first, last + 1);
    const look = { tokens: within, word: (at: number) => (at > last - first ? undefined : word(first + at)), anchor, ahead: within.some(({ lower }) => AHEAD.has(lower)) };
    for (let at = 0; at < within.length; at++) {
      for (const [rule, find] of RULES) {
        const found = find(look, at);
        const [start, end] = [within[at]?.start, within[(found?.stop ?? 0) - 1]?.end];
        if (found === undefined || start === undefined || end === undefined) continue;
        const { value, type, certainty, stop } = found;
        whens.push({ id: `w${whens.length + 1}`, start, end, text: wordsOf(text, { start, end }), value, type, rule, certainty });
        at = stop - 1;
        break;
      }
    }
  }
  return whens;
}

/** A sentence with one of these looks ahead: "will meet on Friday". */
const AHEAD = new Set(['will', '’ll', "'ll", 'shall', 'wo']);
