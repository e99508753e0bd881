import type { Told } from '../gist/gist.ts';
import { likenessOf } from '../gist/likeness.ts';
import { negationsIn } from '../gist/negation.ts';
import { loadLanguage } from '../../lang/load.ts';

/** How one telling of an utterance differs from another. */
export interface Change {
  readonly kind: 'quote-altered' | 'hedge-dropped' | 'cue-strengthened' | 'negation' | 'number' | 'headline-stronger' | 'reworded';
  /** What was there and what came in its place, in the pages' words. */
  readonly from: string;
  readonly into: string;
  readonly rule: string;
}

/** What a later telling changed of an earlier one, where both are of one utterance and say alike enough to be the same sentence. */
export function changesBetween(earlier: Told, later: Told, copied: boolean): Change[] {
  const { kin, shared, dice } = likenessOf(earlier.terms, later.terms);
  const close = kin >= CLOSE && shared >= 2;
  if (!close) return [];
  const found: Change[] = [];
  const change = (kind: Change['kind'], from: string, into: string): void => void found.push({ kind, from, into, rule: `drift/${kind}` });
  const altered = alteredQuote(earlier, later);
  if (altered) change('quote-altered', altered[0], altered[1]);
  const hedge = droppedHedge(earlier, later, dice >= SAME);
  if (hedge !== undefined) change('hedge-dropped', hedge, '');
  const numbers = changedNumber(earlier, later, copied && dice >= SAME);
  if (numbers) change('number', numbers[0], numbers[1]);
  if (dice >= SAME && negation(earlier) !== negation(later)) change('negation', earlier.content, later.content);
  if (dice >= HALF && earlier.polarity === 1 && later.polarity === 1 && strengthOf(later.cue) > strengthOf(earlier.cue) && strengthOf(earlier.cue) === 0) change('cue-strengthened', earlier.cue, later.cue);
  return found;
}

/** Words and families that two tellings of one sentence share at least. */
const CLOSE = 0.4;
/** From here on they are the same sentence, word for word but for a few. */
const SAME = 0.7;

/** Words that make a statement less than whole or less than sure, whatever they stand with. */
const HEDGES = new Set(['nearly', 'almost', 'roughly', 'approximately', 'practically', 'virtually', 'mostly', 'partly', 'perhaps', 'possibly', 'probably', 'maybe', 'alleged', 'allegedly', 'reportedly', 'apparently', 'suspected', 'likely', 'potentially', 'purportedly', 'supposedly']);
/** And words that do so in some places: where all else is the same. */
const SLIGHT = new Set(['about', 'around', 'some', 'most', 'may', 'might', 'could', 'believed', 'seemed', 'seems', 'appeared', 'appears']);

function droppedHedge(earlier: Told, later: Told, same: boolean): string | undefined {
  const left = new Set(later.terms.words), hedged = (word: string): boolean => HEDGES.has(word) || (same && SLIGHT.has(word));
  // "Nearly all of the land": what the hedge stood before must still be there.
  return [...left].some(hedged) ? undefined : earlier.terms.words.find((word, n) => hedged(word) && earlier.terms.words.slice(n + 1, n + 1 + BEFORE).some((next) => left.has(next) && next.length > 2));
}

/** Words behind a hedge that it makes less than whole. */
const BEFORE = 2;

function alteredQuote(earlier: Told, later: Told): readonly [string, string] | undefined {
  for (const after of later.quoted) {
    if (after.length < WORDS) continue;
    const close = earlier.quoted.map((before) => ({ before, part: overlap(before, after) })).filter(({ before, part }) => before.length >= WORDS && part >= HALF).sort((a, b) => b.part - a.part)[0];
    if (!close) continue;
    const [short, long] = close.before.length < after.length ? [close.before, after] : [after, close.before];
    // Cut short is not changed.
    if (!` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return [close.before.join(' '), after.join(' ')];
  }
  // One question asked anew in words that mean the same.
  const [before, after] = [earlier.quoted[0], later.quoted[0]];
  if (!before || !after || before.length < WORDS || after.length < WORDS || earlier.mode !== 'direct' || later.mode !== 'direct') return undefined;
  return likenessOf(earlier.terms, later.terms).kin >= SAME - 0.1 && before.join(' ') !== after.join(' ') && overlap(before, after) < HALF ? [before.join(' '), after.join(' ')] : undefined;
}

/** Quotations shorter than this are phrases. */
const WORDS = 5;
const HALF = 0.5;

/** The part of the shorter of two lists whose words the longer has. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a, [...b]] : [b, [...a]];
  let shared = 0;
  for (const word of short) {
    const at = long.indexOf(word);
    if (at < 0) continue;
    long.splice(at, 1);
    shared++;
  }
  return short.length === 0 ? 0 : shared / short.length;
}

const DAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Numbers, and in copies days of the week, that each has and the other has not. */
function changedNumber(earlier: Told, later: Told, days: boolean): readonly [string, string] | undefined {
  const told = ({ terms }: Told): ReadonlySet<string> => new Set([...terms.numbers, ...(days ? terms.words.filter((word) => DAYS.has(word)) : [])]);
  const [before, after] = [told(earlier), told(later)];
  const gone = [...before].filter((one) => !after.has(one)), come = [...after].filter((one) => !before.has(one));
  return gone.length > 0 && come.length > 0 ? [gone.join(', '), come.join(', ')] : undefined;
}

const negation = ({ content }: Told): number => negationsIn(content, loadLanguage('en')) % 2;

/** Cues that make an admission, or a fact, of what was only said. */
const STRONG = new Set(['admit', 'admits', 'admitted', 'admitting', 'admission', 'confess', 'confesses', 'confessed', 'confession', 'concede', 'concedes', 'conceded', 'confirm', 'confirms', 'confirmed', 'confirming', 'reveal', 'reveals', 'revealed', 'acknowledge', 'acknowledges', 'acknowledged', 'prove', 'proves', 'proved', 'boast', 'boasts', 'boasted']);

export const isStrong = (cue: string): boolean => strengthOf(cue) > 0;

function strengthOf(cue: string): number {
  return cue.split(' ').some((word) => STRONG.has(word)) ? 1 : 0;
}
