import { type Entity, tellGender } from './entity.ts';
import type { Gender } from './lexicon.ts';
import type { Page, Range } from './page.ts';

/** What a phrase says of whoever it means: its noun, and what narrows it down. */
export interface Description {
  /** The noun, lower case. */
  readonly head: string;
  /** Content words beside it, and states as `=State`. */
  readonly scope: ReadonlySet<string>;
  readonly state?: string;
  /** Those of the words beside it that are names: "the [Lorn] senator". */
  readonly proper?: ReadonlySet<string>;
  /** What any of its nouns tells: "the former first lady and senator". */
  readonly gender?: Gender;
}

/** Reads a noun phrase whose noun is token `head`. */
export function descriptionOf(page: Page, range: Range, head: number): Description {
  const scope = new Set<string>(), proper = new Set<string>();
  let state: string | undefined, gender: Gender | undefined;
  for (let i = range.first; i <= range.last; i++) {
    const word = page.lower(i);
    if (page.tag(i) === 'POS') gender = undefined;
    else if (i <= head) gender = page.lexicon.genderOfNoun(word) ?? gender;
    const owner = page.lexicon.stateOfAdjective(page.text(i)) ?? page.lexicon.stateOf(page.text(i))?.state;
    if (owner !== undefined) {
      scope.add(`=${owner}`);
      state ??= owner;
    } else if (i !== head && page.tokens[i]?.kind === 'word' && word !== "'s" && word !== 's' && !page.lexicon.isFunction(word) && !page.lexicon.isCalendar(word)) {
      scope.add(word);
      if (i > range.first && i < head && page.tokens[i]?.capital && page.lexicon.partyOf(word) === undefined) proper.add(word);
    }
  }
  return { head: officeAt(page, head), scope, proper, ...(state === undefined ? {} : { state }), ...(gender ? { gender } : {}) };
}

/** The noun of an office, with the word that makes it another's: "vice president". */
function officeAt(page: Page, i: number): string {
  const word = page.lower(i).replace(/\.$/, ''), before = page.lower(i - 1);
  return page.lexicon.isDeputy(before) ? `${before} ${word}` : word;
}

/**
 * Takes up an office that the article gives somebody: the words before a name, or an apposition. In "the mayor’s eldest daughter"
 * the office is another's; what stands behind a preposition says of what the office is.
 */
export function describeRole(page: Page, entity: Entity, range: Range): void {
  const from = ownPart(page, range);
  let head = -1, tied = false;
  for (let i = from; i <= range.last; i++) {
    if (page.tag(i) === 'IN' && page.lexicon.isFunction(page.lower(i))) tied = true;
    if (tied) continue;
    const word = page.lower(i).replace(/\.$/, '');
    if (page.lexicon.isRole(word) || page.lexicon.isTitle(word)) entity.roles.add(officeAt(page, i));
    if (page.lexicon.isKin(word)) entity.relative = true;
    tellGender(entity, page.lexicon.genderOfNoun(word));
    head = i;
  }
  if (head < 0) return;
  const { scope, state } = descriptionOf(page, range, head);
  for (const word of scope) if (!entity.roles.has(word)) entity.scope.add(word);
  // "its chairman" is of a body told before: of none that another description names.
  if (BODYS.has(page.lower(range.first))) entity.scope.add('its');
  if (state !== undefined) entity.state ??= state;
  const written = page.wordsOf(range).replace(/^(?:the|a|an|its|their|his|her) /i, '');
  if ((entity.role?.length ?? 0) < written.length) entity.role = written;
}

const BODYS = new Set(['its', 'their']);

/** Where the words behind a last "’s" begin. */
function ownPart(page: Page, { first, last }: Range): number {
  for (let i = last; i >= first; i--) if (page.tag(i) === 'POS' || page.lower(i) === "'s" || page.lower(i) === '’s') return i + 1;
  return first;
}
