import type { Entity } from './entity.ts';
import type { Page, Range } from './page.ts';

/** What a phrase says of whoever it means: its noun, and what narrows it down. */
export interface Description {
  /** The noun, lower case. */
  readonly head: string;
  /** Content words beside it, and states as `=State`. */
  readonly scope: ReadonlySet<string>;
  readonly state?: string;
}

/** Reads a noun phrase whose noun is token `head`. */
export function descriptionOf(page: Page, range: Range, head: number): Description {
  const scope = new Set<string>();
  let state: string | undefined;
  for (let i = range.first; i <= range.last; i++) {
    const word = page.lower(i);
    const owner = page.lexicon.stateOfAdjective(page.text(i)) ?? page.lexicon.stateOf(page.text(i))?.state;
    if (owner !== undefined) {
      scope.add(`=${owner}`);
      state ??= owner;
    } else if (i !== head && page.tokens[i]?.kind === 'word' && word !== "'s" && word !== 's' && !page.lexicon.isFunction(word) && !page.lexicon.isCalendar(word)) {
      scope.add(word);
    }
  }
  return { head: page.lower(head).replace(/\.$/, ''), scope, ...(state === undefined ? {} : { state }) };
}

/** Takes up an office that the article gives somebody: the words before a name, or an apposition. */
export function describeRole(page: Page, entity: Entity, range: Range): void {
  for (let i = range.first; i <= range.last; i++) {
    const word = page.lower(i).replace(/\.$/, '');
    if (page.lexicon.isRole(word) || page.lexicon.isTitle(word)) entity.roles.add(word);
    const gender = page.lexicon.genderOfNoun(word);
    if (gender) entity.gender ??= gender;
  }
  const { scope, state } = descriptionOf(page, range, range.last);
  for (const word of scope) if (!entity.roles.has(word)) entity.scope.add(word);
  if (state !== undefined) entity.state ??= state;
  const written = page.wordsOf(range).replace(/^(?:the|a|an|its|their|his|her) /i, '');
  if ((entity.role?.length ?? 0) < written.length) entity.role = written;
}
