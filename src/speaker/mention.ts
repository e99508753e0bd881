import type { Entity } from './entity.ts';
import type { Name } from './names.ts';
import type { Page, Range } from './page.ts';

/** The names of an article by their tokens. */
export interface Names {
  /** The name that ends, or begins, at a token. */
  readonly endingAt: (i: number) => NamedName | undefined;
  readonly startingAt: (i: number) => NamedName | undefined;
  /** The name a token belongs to. */
  readonly at: (i: number) => NamedName | undefined;
}

export interface NamedName {
  readonly name: Name;
  /** Undefined for a name two people have. */
  readonly entity: Entity | undefined;
}

/** How a phrase means somebody. */
export type Mention =
  | { readonly how: 'name'; readonly named: NamedName }
  | { readonly how: 'pronoun'; readonly at: number }
  | { readonly how: 'joint'; readonly parts: readonly Range[] }
  | { readonly how: 'description'; readonly head: number; readonly core: Range };

/** Reads how the phrase `range` means somebody; undefined for a phrase without a noun. */
export function mentionIn(page: Page, range: Range, names: Names): Mention | undefined {
  const whole = bare(page, range);
  if (whole.last < whole.first) return undefined;
  const tag = page.tag(whole.first), word = page.lower(whole.first);
  if (whole.first === whole.last && (tag === 'PRP' || tag === 'PRP$' || tag === 'WP' || tag === 'WDT' || PRONOUNS.has(word))) return { how: 'pronoun', at: whole.first };
  if ((tag === 'PRP' || PRONOUNS.has(word)) && /^(?:himself|herself|itself|themselves|both|all|also)$/.test(page.lower(whole.first + 1)) && whole.last === whole.first + 1) return { how: 'pronoun', at: whole.first };
  const parts = joined(page, whole, names);
  if (parts) return { how: 'joint', parts };
  const core = coreOf(page, whole, names);
  const head = headOf(page, core);
  const opening = headlined(page, core, names);
  if (opening) return { how: 'name', named: opening };
  const named = head === undefined ? names.startingAt(core.first) : names.endingAt(head);
  if (named && !possessive(page, named.name.last + 1, whole.last)) return { how: 'name', named };
  const apposed = appositionIn(page, whole, core, names);
  if (apposed) return { how: 'name', named: apposed };
  return head === undefined ? undefined : { how: 'description', head, core };
}

const PRONOUNS = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'you', 'who', 'others', 'some', 'many', 'both', 'most', 'several', 'few', 'one', 'another', 'everyone', 'someone', 'this', 'that', 'these', 'those']);

/** Without quotation marks and commas at its ends. */
function bare(page: Page, { first, last }: Range): Range {
  let from = first, to = last;
  while (from <= to && page.tokens[from]?.kind === 'mark' && page.text(from) !== '$') from++;
  while (to >= from && page.tokens[to]?.kind === 'mark') to--;
  return { first: from, last: withoutDay(page, from, to) };
}

/** "Tidewater Bank just this month", "the Supreme Court on Monday": without the time at its end. */
function withoutDay(page: Page, first: number, last: number): number {
  if (last - first < 2 || !(page.lexicon.isCalendar(page.lower(last)) || TIMES.has(page.lower(last)))) return last;
  let at = last - 1;
  if (!BEFORE_TIMES.has(page.lower(at))) return last;
  while (at - 1 > first && page.tag(at - 1) === 'RB') at--;
  return at - 1;
}

const TIMES = new Set(['week', 'month', 'year', 'weekend', 'morning', 'afternoon', 'evening', 'day', 'night']);
const BEFORE_TIMES = new Set(['this', 'last', 'next', 'on', 'earlier', 'late', 'that']);

const possessive = (page: Page, i: number, last: number): boolean => i < last && page.tag(i) === 'POS';

/** "Arda, Bel and Cor", "Vell and her lawyers": each of those joined, or undefined for a phrase that joins nobody. */
function joined(page: Page, { first, last }: Range, names: Names): Range[] | undefined {
  const cuts: number[] = [];
  for (let i = first + 1; i < last; i++) {
    if (page.tag(i) !== 'CC' || names.at(i) || (page.lower(i) !== 'and' && page.lower(i) !== '&')) continue;
    const left = names.endingAt(page.text(i - 1) === ',' ? i - 2 : i - 1) !== undefined;
    const right = names.startingAt(i + 1) !== undefined || names.startingAt(i + 2)?.name.role?.first === i + 1;
    const determined = page.tag(i + 1) === 'DT' || page.tag(i + 1) === 'PRP$';
    if (!determined && isOfficeOf(page, { first, last: i - 1 }) && isOfficeOf(page, { first: i + 1, last })) continue;
    if ((left && (right || determined || page.tag(last) === 'NNS')) || (determined && isNoun(page, i - 1)) || (right && isNoun(page, i - 1) && !governed(page, first, i))) cuts.push(i);
  }
  const and = cuts[0];
  if (and === undefined || governed(page, first, and)) return undefined;
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i <= and; i++) {
    const comma = page.text(i) === ',' && names.endingAt(i - 1) !== undefined && (names.startingAt(i + 1) !== undefined || page.tag(i + 1) === 'CC');
    if (!comma && i !== and) continue;
    if (i - 1 >= from) parts.push({ first: from, last: i - 1 });
    from = i + 1;
  }
  parts.push({ first: and + 1, last });
  return parts.length > 1 ? parts : undefined;
}

/** "the former mayor and [Ruvian senator]": two offices of one person, for only the first has an article. */
function isOfficeOf(page: Page, { last }: Range): boolean {
  return page.tag(last) === 'NN' && (page.lexicon.isRole(page.lower(last)) || page.lexicon.genderOfNoun(page.lower(last)) !== undefined);
}

/** "Ana Vell Hammers Tidewater Chief: ‘…’": a headline's capitals run on over its verb. */
function headlined(page: Page, { first, last }: Range, names: Names): NamedName | undefined {
  const named = names.startingAt(first), next = (named?.name.last ?? last) + 1;
  if (!named || named.name.first === named.name.last || named.entity?.kind !== 'person' || next > last || !page.tokens[next]?.capital) return undefined;
  const word = page.lower(next), { lexicon } = page;
  const belongs = lexicon.isRole(word) || lexicon.isTitle(word) || lexicon.isBody(word) || lexicon.isPeople(word) || lexicon.isDocument(word) || lexicon.isThing(word) || page.tag(next) === 'POS';
  return belongs || names.startingAt(next) ? undefined : named;
}

/** "the builder, Osk [Group]", "the [company], Harrow Lind": words that say that a name is a body’s. */
const isBodyAt = (page: Page, i: number): boolean => page.lexicon.isBody(page.lower(i)) || page.lexicon.isFirm(page.lower(i));

/** Whether a preposition stands before `to`: "a spokesman for Vell and Mor" is one. */
function governed(page: Page, first: number, to: number): boolean {
  for (let i = first; i < to; i++) if (page.tag(i) === 'IN' || page.tag(i) === 'TO') return true;
  return false;
}

const isNoun = (page: Page, i: number): boolean => page.tag(i).startsWith('NN');

const QUANTITIES = new Set(['one', 'some', 'many', 'most', 'several', 'both', 'all', 'two', 'three', 'four', 'five', 'few', 'dozens', 'hundreds', 'number', 'majority', 'group', 'couple', 'another', 'each', 'any', 'none', 'handful']);

/** The words up to the first preposition, comma, participle or relative: what the phrase is about. "one of the officials" is about the officials. */
function coreOf(page: Page, { first, last }: Range, names: Names): Range {
  for (let i = first + 1; i <= last; i++) {
    if (names.at(i)?.name.first !== i && names.at(i)) continue;
    // A tagger takes a rare noun for a preposition: "flood [widow] Ana Vell".
    const tag = page.tag(i) === 'IN' && !page.lexicon.isFunction(page.lower(i)) ? 'NN' : page.tag(i), text = page.text(i);
    if (page.lower(i) === 'of' && i < last && QUANTITIES.has(page.lower(i - 1)) && i - first < 3) return coreOf(page, { first: i + 1, last }, names);
    if (tag === 'IN' || tag === 'TO' || tag === 'WP' || tag === 'WDT' || text === ',' || text === '(' || text === '—' || text === '–' || tag === ':') return { first, last: i - 1 };
    if ((tag === 'VBN' || tag === 'VBG' || tag === 'VBD') && isNoun(page, i - 1) && !names.at(i)) return { first, last: i - 1 };
  }
  return { first, last };
}

/** The last noun of the core. */
function headOf(page: Page, { first, last }: Range): number | undefined {
  for (let i = last; i >= first; i--) if (page.tokens[i]?.kind !== 'mark' && page.tag(i) !== 'POS' && page.lower(i) !== "'s" && (isNoun(page, i) || page.tokens[i]?.capital || page.tag(i) === 'JJ' || page.tag(i) === 'CD' || i === first)) return i;
  return undefined;
}

/** "the interior minister, [Ana Vell]", "a spokesman for the ministry, [Ana Vell]". */
function appositionIn(page: Page, { first, last }: Range, core: Range, names: Names): NamedName | undefined {
  for (let i = core.last + 1; i <= last; i++) {
    if (page.text(i - 1) !== ',' && page.text(i - 1) !== '—' && page.text(i - 1) !== '–') continue;
    const named = names.startingAt(i) ?? [1, 2, 3].map((n) => names.startingAt(i + n)).find((found) => found?.name.role !== undefined && found.name.role.first <= i);
    if (named && named.name.last <= last && named.name.first > first && named.entity && (named.entity.kind === 'person' || isBodyAt(page, named.name.last) || isBodyAt(page, core.last)) && !named.entity.mute && !possessive(page, named.name.last + 1, last)) return named;
  }
  return undefined;
}
