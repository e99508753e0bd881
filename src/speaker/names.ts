import { cueForms } from '../attribution/cue-forms.ts';
import { isShouted } from '../attribution/retag.ts';
import { joinsNames } from './name-joins.ts';
import type { Page, Range } from './page.ts';

/** A name as it stands in the text, without title or role; `role` is what stands before it: "interior minister [Ana Vell]". */
export interface Name extends Range {
  readonly role?: Range;
}

/** The capitals an article uses in places where only a name has one, and the words it also writes small. */
export interface Capitals {
  readonly names: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

const TOLD = new Set(['headline', 'standfirst', 'body', 'photo']);

/** Every name in the told parts of an article, in reading order. */
export function findNames(page: Page): Name[] {
  const capitals = capitalsOf(page);
  const names: Name[] = [];
  for (const { first, last, block } of page.syntax.sentences) {
    if (!TOLD.has(page.syntax.paragraphs[block]?.role ?? '')) continue;
    const titled = isTitled(page, first, last);
    for (let i = first; i <= last; i++) {
      if (!beginsName(page, i, first, titled, capitals)) continue;
      const end = runEnd(page, i, last, titled, capitals);
      names.push(...splitRun(page, { first: i, last: end }));
      i = end;
    }
  }
  return names;
}

/** Words with a capital in the middle of a plain sentence, and words written small anywhere. */
function capitalsOf(page: Page): Capitals {
  const names = new Set<string>(), small = new Set<string>();
  for (const { first, last } of page.syntax.sentences) {
    const titled = isTitled(page, first, last);
    for (let i = first; i <= last; i++) {
      const token = page.tokens[i];
      if (token?.kind !== 'word') continue;
      if (!token.capital) small.add(token.lower);
      else if (!titled && !opensSentence(page, i, first)) names.add(token.lower);
    }
  }
  return { names, small };
}

/** A headline in which all words but the smallest have a capital: there a capital tells nothing. "Ana Vell met Peter Holm" has a verb without one. */
function isTitled(page: Page, first: number, last: number): boolean {
  let small = 0, capital = 0;
  for (let i = first + 1; i <= last; i++) {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || token.lower.length < 3 || page.lexicon.isFunction(token.lower) || page.lexicon.isCalendar(token.lower)) continue;
    if (token.capital) capital++;
    else small++;
  }
  return capital > 1 && capital > 6 * small;
}

/** Whether the capital at `i` may be there because a sentence, a quotation or what follows a colon begins. */
function opensSentence(page: Page, i: number, first: number): boolean {
  if (i === first) return true;
  const before = page.tokens[i - 1];
  return before?.kind === 'mark' && !/^[,;/)&]$/.test(before.text) && !(before.text === "'" || before.text === '’');
}

function beginsName(page: Page, i: number, first: number, titled: boolean, { names, small }: Capitals): boolean {
  const token = page.tokens[i];
  if (token?.kind !== 'word' || !token.capital || token.lower === 'i' || token.lower.startsWith("'")) return false;
  const { lexicon } = page;
  if (lexicon.isCalendar(token.lower)) return false;
  // "Port chief ADMITS sinking barge"
  if (isShouted(page.tokens, i) && cueForms(page.language).verbs.has(token.lower) && page.tokens[i - 1]?.kind === 'word') return false;
  if (lexicon.isFunction(token.lower) && !(lexicon.isGiven(token.text) && !opensSentence(page, i, first)) && !(token.lower.length < 4 && token.text === token.text.toUpperCase() && token.text.length > 1 && !titled)) return false;
  if (!titled && !opensSentence(page, i, first)) return true;
  if (names.has(token.lower)) return true;
  if (lexicon.genderOfName(token.text) || lexicon.stateOf(token.text) || lexicon.isTitle(token.lower)) return true;
  if (small.has(token.lower) || /ing$|ly$/.test(token.lower)) return false;
  const next = page.tokens[i + 1];
  if (titled) return false;
  if (next?.kind === 'word' && next.capital && !lexicon.isFunction(next.lower) && !lexicon.isCalendar(next.lower)) return true;
  return !lexicon.isCommon(token.lower) && !/ed$|s$/.test(token.lower);
}

/** The last token of the run of capitals that begins at `i`, over particles, "of" and "and" where they belong to a body's name. */
function runEnd(page: Page, i: number, last: number, titled: boolean, capitals: Capitals): number {
  let end = i;
  while (end < last) {
    const next = end + 1;
    if (titled ? isKnownCapital(page, next, capitals) : isCapital(page, next)) end = next;
    else {
      const joined = joinsNames(page, i, end, last);
      if (joined <= end || (titled && !isKnownCapital(page, joined, capitals))) return end;
      end = joined;
    }
  }
  return end;
}

const isCapital = (page: Page, i: number): boolean => {
  const token = page.tokens[i];
  return token?.kind === 'word' && token.capital && token.lower !== 'i' && !token.lower.startsWith("'")
    && !page.lexicon.isCalendar(token.lower) && !(page.lexicon.isFunction(token.lower) && token.text.length > 1 && token.text !== token.text.toUpperCase());
};
const isKnownCapital = (page: Page, i: number, { names }: Capitals): boolean => isCapital(page, i) && names.has(page.lower(i));

/** "Vell spokesman Ana Mor", "Senator Ana Mor": cuts a run behind its last word of office; the rest is a name of its own. */
function splitRun(page: Page, run: Range): Name[] {
  const { lexicon } = page;
  const lastWord = page.lower(run.last);
  if (!lexicon.isBody(lastWord) && !lexicon.isOutletNoun(lastWord)) {
    for (let r = run.last - 1; r >= run.first; r--) {
      const word = page.lower(r);
      if (!lexicon.isRole(word) && !lexicon.isTitle(word)) continue;
      if (isSuffix(page.lower(r + 1)) || !page.tokens[r + 1]?.capital) break;
      return [...bodyBefore(page, { first: run.first, last: r }), withRole(page, { first: r + 1, last: run.last }, { first: run.first, last: r })];
    }
  }
  if (lexicon.isTitle(lastWord) && run.first === run.last && !page.tokens[run.last + 1]?.capital) return [];
  return [withRole(page, run, undefined)];
}

/** "NYPD Commissioner", "Ohio Democratic Party Chairman": what stands before the office is a name too. */
function bodyBefore(page: Page, role: Range): Name[] {
  let last = role.last;
  while (last >= role.first && (page.lexicon.isRole(page.lower(last)) || page.lexicon.isTitle(page.lower(last)))) last--;
  return last >= role.first && page.tokens[last]?.kind === 'word' ? [{ first: role.first, last }] : [];
}

/** Adds the words of office in small letters that stand directly before: "the retired army general [Ana Mor]". */
function withRole(page: Page, name: Range, role: Range | undefined): Name {
  let first = role?.first ?? name.first;
  const floor = Math.max(page.syntax.sentences[page.sentenceOf(name.first)]?.first ?? 0, name.first - 10);
  const head = first - 1;
  if (role || (head >= floor && !page.tokens[head]?.capital && page.lexicon.isRole(page.lower(head)))) {
    while (first - 1 >= floor && describes(page, first - 1)) first--;
  }
  return first < name.first ? { ...name, role: { first, last: name.first - 1 } } : name;
}

/** Whether a token can stand between an article and a word of office: no mark, no closed-class word, no form of a cue. */
function describes(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (!token || (token.kind === 'mark' && token.text !== '/')) return false;
  if (token.lower === "'s") return true;
  if (['VBD', 'VBZ', 'VBP', 'MD'].includes(page.tag(i))) return false;
  return !page.lexicon.isFunction(token.lower) && !page.lexicon.isCalendar(token.lower) && !page.lexicon.isCue(token.lower);
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'jnr', 'snr']);
export const isSuffix = (lower: string): boolean => SUFFIXES.has(lower.replace(/\.$/, ''));
