import { cueForms } from './cue-forms.ts';
import type { View } from './view.ts';

/** Tokens `first` … `last`, both inside. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Prepositions that tie a noun phrase to the one before it: "a spokesman for the ministry", "officials in Tarn". */
const TIES = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'on', 'to', 'near', 'against', 'behind', 'inside', 'within', 'across', 'among', 'between', 'around', 'under', 'outside', 'by']);
const ALONE = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'you', 'who', 'which']);
const OBJECTS = new Set(['them', 'him', 'her', 'it']);
const ALONE_TAGS = new Set(['PRP', 'WP', 'WDT', 'EX']);
const ARTICLES = new Set(['the', 'a', 'an', 'every', 'no']);
const DETERMINERS = new Set(['DT', 'PRP$']);

const isNominal = (tag: string): boolean => tag.startsWith('NN') || tag === 'CD' || tag === '$';
const isModifier = (tag: string): boolean => tag.startsWith('JJ') || tag === 'VBN' || tag === 'VBG' || tag === 'RBS' || tag === 'RBR' || tag === 'HYPH' || tag === 'AFX';

/**
 * The noun phrase that ends at token `end`, or undefined. It takes its determiner, its modifiers, phrases tied by a
 * preposition, and joined names; it stops at verbs, commas and whatever begins a clause.
 */
export function phraseEndingAt(view: View, end: number, floor: number): Range | undefined {
  if (end < floor) return undefined;
  const tag = view.tag(end);
  const tied = tag === 'PRP' && OBJECTS.has(view.lower(end)) && end - 2 >= floor && view.tag(end - 1) === 'IN' && TIES.has(view.lower(end - 1)); // "a person familiar with them"
  if (!tied && (ALONE_TAGS.has(tag) || ALONE.has(view.lower(end)))) return { first: end, last: end };
  if (tag === 'DT') return ARTICLES.has(view.lower(end)) ? undefined : { first: end, last: end }; // "this", "some", "both"
  if (!tied && !isNominal(tag) && tag !== 'JJ' && tag !== 'JJS' && view.tokens[end]?.text !== ')') return undefined;
  let first = end;
  for (let i = end; i >= floor; i--) {
    const t = view.tag(i), word = view.lower(i);
    if (view.tokens[i]?.text === ')') {
      const open = bracketBefore(view, i, floor);
      if (open < 0) break;
      first = i = open;
      continue;
    }
    if (i === end && tied) continue;
    if (isNominal(t)) {
      if (i < end && breaksBetween(view, i)) break;
    } else if (DETERMINERS.has(t)) {
      first = i;
      if (!tiedBefore(view, i, floor)) return { first, last: end };
      continue;
    } else if (t === 'POS') {
      if (i - 1 < floor) break;
    } else if (t === 'IN' || t === 'TO') {
      if (!TIES.has(word) || i - 1 < floor || !(endsPhrase(view, i - 1) || takesTie(view, i))) break;
      if (!endsPhrase(view, i - 1)) { first = i -= 1; continue; } // "most of", "familiar with"
    } else if (t === 'CC') {
      if (i - 1 < floor || (!endsPhrase(view, i - 1) && view.lower(i - 1) !== ',') || !joins(view, i)) break;
    } else if (view.lower(i) === ',') {
      if (!listComma(view, i, floor, end)) break;
      continue;
    } else if (!isModifier(t) && !isLink(view, i)) {
      break;
    } else if ((t === 'VBN' || t === 'VBG') && !(i - 1 >= floor && (DETERMINERS.has(view.tag(i - 1)) || view.tag(i - 1).startsWith('JJ'))) && !beginsSubject(view, i, floor)) {
      break;
    }
    first = i;
  }
  while (first < end && /^(CC|IN|,|TO)$/.test(view.tag(first))) first++;
  return { first, last: end };
}

/** "A&B", "Vell Today/Radio Vell poll", "Sorn–Tarn line": what ties two names without a blank. */
function isLink(view: View, i: number): boolean {
  const { text, start, end } = view.tokens[i] ?? {};
  return text === '&' || ((text === '-' || text === '–' || text === '/') && (view.tokens[i - 1]?.end === start || view.tokens[i + 1]?.start === end));
}

/** "Retired officers | say", "that | elected officials": a participle where a subject begins. */
function beginsSubject(view: View, i: number, floor: number): boolean {
  return view.tag(i + 1).startsWith('NN') && (i === floor || view.lower(i - 1) === 'that' || view.tag(i - 1) === '"');
}

/** "some of", "most of", "a person familiar with": a tie behind a determiner or adjective that stands for a noun. */
function takesTie(view: View, i: number): boolean {
  const tag = view.tag(i - 1);
  return view.lower(i) === 'of' ? tag === 'DT' || tag.startsWith('JJ') || tag === 'RBS' : view.lower(i) === 'with' && tag === 'JJ';
}

/** What a name may follow: "the minister Lind", "the news site Vell Today", "the group Free Harbour". */
const NAMED = ['role-nouns', 'outlet-nouns', 'body-nouns'];

/** "statement | Lind": a common noun that is no role does not run into the name behind it; nor does a weekday. */
function breaksBetween(view: View, i: number): boolean {
  const here = view.tokens[i], next = view.tokens[i + 1];
  if (!here || !next) return false;
  const calendar = view.language.words('weekdays-months');
  if (calendar.has(here.lower) && !view.tag(i + 1).startsWith('NNS') && next.kind === 'word' && isNominal(view.tag(i + 1))) return true;
  if (here.capital || here.kind === 'number' || view.tag(i) === 'CD' || !next.capital || view.tag(i + 1).startsWith('JJ')) return false;
  return !NAMED.some((list) => view.language.words(list).has(here.lower)) && !view.language.words('titles').has(here.lower.replace(/\.$/, ''));
}

const endsPhrase = (view: View, i: number): boolean => isNominal(view.tag(i)) || view.tokens[i]?.text === ')' || view.tag(i) === 'PRP';

/** Before a determiner only a tie carries on: "the head | of | the council", "Vell’s | the"? no. */
function tiedBefore(view: View, i: number, floor: number): boolean {
  if (i - 2 < floor) return false;
  const tag = view.tag(i - 1);
  if (tag === 'IN' || tag === 'TO') return TIES.has(view.lower(i - 1)) && (endsPhrase(view, i - 2) || takesTie(view, i - 1));
  return tag === 'CC' && endsPhrase(view, i - 2) && joins(view, i - 1);
}

/** Whether "and" joins two names or two of a kind rather than two clauses. */
function joins(view: View, i: number): boolean {
  const before = view.tokens[i - 1], word = view.lower(i);
  return (word === 'and' || word === 'or' || word === '&') && before !== undefined && !ALONE_TAGS.has(view.tag(i + 1));
}

/** "Arda, Bel and Cor": a comma between capitalised names that an "and" ends. */
function listComma(view: View, i: number, floor: number, end: number): boolean {
  const before = view.tokens[i - 1], after = view.tokens[i + 1];
  if (!before || !after || i - 1 < floor || !before.capital || !(after.capital || after.lower === 'and')) return false;
  for (let j = i + 1; j <= Math.min(end, i + 12); j++) {
    if (view.tag(j) === 'CC') return true;
    if (!(view.tokens[j]?.capital) && view.lower(j) !== ',' && view.tag(j) !== 'POS') return false;
  }
  return false;
}

function bracketBefore(view: View, i: number, floor: number): number {
  for (let j = i - 1; j >= Math.max(floor, i - 8); j--) if (view.tokens[j]?.text === '(') return j;
  return -1;
}

/** The noun phrase that begins at token `start`, with the apposition behind it, or undefined. */
export function phraseStartingAt(view: View, start: number, limit: number): Range | undefined {
  const bare = barePhraseStartingAt(view, start, limit);
  return bare && { first: bare.first, last: appositionAfter(view, bare.last, limit) };
}

/** The noun phrase that begins at token `start`, up to the first comma, or undefined. */
export function barePhraseStartingAt(view: View, start: number, limit: number): Range | undefined {
  if (start > limit) return undefined;
  if (ALONE_TAGS.has(view.tag(start)) || ALONE.has(view.lower(start))) return { first: start, last: start };
  let last = -1;
  for (let i = start; i <= limit; i++) {
    const t = view.tag(i), word = view.lower(i);
    if (isNominal(t) || (t === 'JJ' && last < 0 && view.lower(i - 1) === 'the' && !continuesPhrase(view, i + 1))) {
      if (last >= 0 && view.language.words('weekdays-months').has(word)) break;
      last = i;
    } else if (view.tokens[i]?.text === '(') {
      const close = bracketAfter(view, i, limit);
      if (close < 0 || last < 0) break;
      last = i = close;
    } else if (t === 'IN' || t === 'TO') {
      if (last !== i - 1 || !TIES.has(word) || view.lower(i + 1).endsWith('ing') || word === 'to' || word === 'by' || (word !== 'of' && word !== 'for' && startsAdjunct(view, i + 1))) break;
    } else if (t === 'CC') {
      if (last !== i - 1 || !(view.tokens[i + 1]?.capital || DETERMINERS.has(view.tag(i + 1)))) break;
    } else if (t === 'RB' && isModifier(view.tag(i + 1))) {
      continue;
    } else if (!isModifier(t) && !DETERMINERS.has(t) && t !== 'POS' && !isLink(view, i)) {
      break;
    } else if (DETERMINERS.has(t) && last === i - 1 && last >= 0) {
      break;
    }
  }
  if (last < 0) return DETERMINERS.has(view.tag(start)) ? { first: start, last: start } : undefined;
  return { first: start, last };
}

/** "the faithful | to forgive": an adjective with no noun behind it stands for its people. */
const continuesPhrase = (view: View, i: number): boolean => isNominal(view.tag(i)) || isModifier(view.tag(i)) || view.tag(i) === 'POS';

/** "said Lind in a statement", "on Monday": a phrase about the saying, not part of the name. */
function startsAdjunct(view: View, i: number): boolean {
  const noun = DETERMINERS.has(view.tag(i)) ? i + 1 : i;
  return view.language.words('weekdays-months').has(view.lower(noun)) || view.language.words('speech-nouns').has(view.lower(noun))
    || view.language.words('speech-nouns').has(view.lower(noun + 1));
}

function bracketAfter(view: View, i: number, limit: number): number {
  for (let j = i + 1; j <= Math.min(limit, i + 8); j++) if (view.tokens[j]?.text === ')') return j;
  return -1;
}

/** Takes ", the interior minister" or ", who leads the council" behind a name; returns the phrase's last token. */
export function appositionAfter(view: View, last: number, limit: number): number {
  if (ALONE_TAGS.has(view.tag(last))) return last;
  if (view.lower(last + 1) !== ',' || last + 2 > limit || !opensApposition(view, last + 2)) return last;
  for (let i = last + 2; i <= limit; i++) {
    const word = view.lower(i), text = view.tokens[i]?.text ?? '';
    if (text === '“' || text === '"' || text === ';' || text === ':' || text === '—' || text === '–') return i - 1;
    if (word === ',' && !(view.tokens[i + 1]?.capital && view.tokens[i - 1]?.capital)) return i - 1;
    if (i === limit) return /[.!?]/.test(text) && text.length === 1 ? i - 1 : i;
  }
  return last;
}

/** Whether the words at `i` describe the name before the comma. */
export function opensApposition(view: View, i: number): boolean {
  const tag = view.tag(i), word = view.lower(i), token = view.tokens[i];
  if (word === 'who' || word === 'whose' || token?.kind === 'number') return true;
  if (word === 'a' || word === 'an' || word === 'the' || tag === 'PRP$' || word === 'one' || word === 'now' || word === 'then') return true;
  const roles = view.language.words('role-nouns');
  for (let j = i; j < i + 4; j++) {
    const t = view.tag(j);
    if (roles.has(view.lower(j))) return true;
    if (!isNominal(t) && !isModifier(t) && t !== 'POS') return false;
  }
  return false;
}

/**
 * The source in front of a verb group that begins behind token `end`: a noun phrase, one with an apposition or a relative
 * clause between commas ("Lind, who leads the council,"), or undefined.
 */
export function sourceEndingAt(view: View, end: number, floor: number): Range | undefined {
  end = beforeTime(view, end, floor);
  const text = view.tokens[end]?.text;
  if (text !== ',' && text !== '—' && text !== '–') return withRelative(view, end, floor) ?? withQuantifier(view, withParticiple(view, phraseEndingAt(view, end, floor), floor), floor);
  for (let i = end - 1; i > Math.max(floor, end - 40); i--) {
    if (view.tokens[i]?.text !== text || view.quotationOf(i)) continue;
    if (!opensParenthesis(view, i + 1)) continue;
    const name = phraseEndingAt(view, i - 1, floor);
    if (!name || ALONE_TAGS.has(view.tag(name.first))) continue;
    return opensApposition(view, i + 1) || namesRole(view, name, i + 1, end - 1) ? { first: (described(view, name, floor) ?? name).first, last: end } : name;
  }
  return undefined;
}

/** "Lind, | the minister, | who leads the council,", "Lind, | 56, | who leads": whom a phrase between commas describes. */
function described(view: View, { first }: Range, floor: number): Range | undefined {
  if (view.tokens[first - 1]?.text !== ',' || first - 2 < floor || !(view.tag(first) === 'DT' || view.tokens[first]?.kind === 'number')) return undefined;
  const name = phraseEndingAt(view, first - 2, floor);
  return name && view.tokens[name.last]?.capital === true && view.tag(name.last).startsWith('NNP') ? name : undefined;
}

/** "a report | released last | year", "people | involved in | the talks": a participle with its phrase, where the noun before it begins the clause. */
function withParticiple(view: View, phrase: Range | undefined, floor: number): Range | undefined {
  if (!phrase || ALONE_TAGS.has(view.tag(phrase.first))) return phrase;
  const at = /^(IN|TO)$/.test(view.tag(phrase.first - 1)) ? phrase.first - 2 : phrase.first - 1;
  if (at - 1 < floor || !(/^VB[NG]$/.test(view.tag(at)) || (view.tag(at) === 'JJ' && at === phrase.first - 2 && view.tag(at - 1).startsWith('NN'))) || cueForms(view.language).bare.has(view.lower(at))) return phrase;
  const noun = phraseEndingAt(view, at - 1, floor);
  return noun && !ALONE_TAGS.has(view.tag(noun.first)) && (noun.first === floor || view.lower(noun.first - 1) === 'that') ? { first: noun.first, last: phrase.last } : phrase;
}

/** "Only | 52 percent of voters", "Not | everyone". */
function withQuantifier(view: View, phrase: Range | undefined, floor: number): Range | undefined {
  return phrase && phrase.first > floor && QUANTIFIERS.has(view.lower(phrase.first - 1)) ? { first: phrase.first - 1, last: phrase.last } : phrase;
}

const QUANTIFIERS = new Set(['not', 'only', 'nearly', 'almost', 'roughly', 'about', 'around', 'some', 'neither']);

/** "a person who asked not to be named": a relative clause without commas, up to the verb at hand. */
function withRelative(view: View, end: number, floor: number): Range | undefined {
  for (let i = end; i > Math.max(floor, end - REACH); i--) {
    const tag = view.tag(i);
    if (tag === ',' || tag === '"' || tag === 'CC' || tag === ':' || tag === 'IN' && view.lower(i) === 'that') return undefined;
    if (tag !== 'WP' || view.lower(i) !== 'who' || i === end) continue;
    const noun = phraseEndingAt(view, i - 1, floor);
    return noun && { first: noun.first, last: end };
  }
  return undefined;
}

/** The longest relative clause that is taken into a source, in tokens. */
const REACH = 14;

/** "Lind | on Friday | said", "Lind | at the time | said": steps back over a time between source and cue. */
function beforeTime(view: View, end: number, floor: number): number {
  const calendar = view.language.words('weekdays-months');
  if (end - 1 > floor && calendar.has(view.lower(end)) && view.lower(end - 1) === 'on') return end - 2;
  if (end - 2 > floor && view.lower(end) === 'time' && view.lower(end - 1) === 'the' && view.lower(end - 2) === 'at') return end - 3;
  return end > floor && calendar.has(view.lower(end)) && endsPhrase(view, end - 1) ? end - 1 : end;
}

/** "a spokeswoman, | Maren Lind, |": a role whose name follows between commas. */
function namesRole(view: View, name: Range, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (!view.tokens[i]?.capital) return false;
  const roles = view.language.words('role-nouns');
  let role = false;
  for (let i = name.first; i <= name.last; i++) role ||= roles.has(view.lower(i));
  return last - first < 5 && role;
}

/** Whether the words behind a comma are set between two of them: an apposition, a relative clause, a participle, an adjunct. */
function opensParenthesis(view: View, i: number): boolean {
  const tag = view.tag(i);
  return opensApposition(view, i) || view.tokens[i]?.capital === true || tag === 'VBG' || tag === 'VBN' || tag === 'IN' || tag === 'RB' || tag === 'NNP' || tag === 'NN' || tag === 'WDT' || tag === 'JJ' || tag === 'VB';
}
