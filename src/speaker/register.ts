import { type Entity, newEntity } from './entity.ts';
import { isAcronym, kindOfName } from './kinds.ts';
import { isSuffix, type Name } from './names.ts';
import type { Page } from './page.ts';
import { describeRole } from './roles.ts';
import type { SpeakerKind } from './speaker.ts';

/** All names of an article, each with the entity it names. */
export interface Register {
  readonly entities: Entity[];
  /** The names in reading order, and whom each names; undefined for a surname two people have. */
  readonly named: readonly { readonly name: Name; readonly entity: Entity | undefined }[];
  /** The states that are named, by the state's name. */
  readonly states: ReadonlyMap<string, Entity>;
}

/**
 * Makes one entity of all names that name the same: full names first, then what is short for one of them. A surname that two people of
 * the article share names the one who was last given in full before it, unless both were given in one sentence.
 */
export function registerNames(page: Page, names: readonly Name[]): Register {
  const entities: Entity[] = [], states = new Map<string, Entity>();
  const kinds = names.map((name) => kindOfName(page, name));
  const named: (Entity | undefined)[] = names.map(() => undefined);
  const add = (entity: Entity): Entity => {
    entities.push(entity);
    return entity;
  };
  // Full names of people, and every name that is no person's.
  names.forEach((name, n) => {
    const words = wordsOf(page, name), kind = kinds[n];
    if (kind === 'person' && words.length > 1) named[n] = entities.find((e) => e.kind === 'person' && samePerson(e.words, words)) ?? add(newEntity('person', page.wordsOf(name), true));
    else if (kind === 'state') {
      const state = page.lexicon.stateOf(page.wordsOf(name))?.state ?? page.wordsOf(name);
      const entity = states.get(state) ?? add(newEntity('state', page.wordsOf(name), true));
      entity.state = state;
      states.set(state, entity);
      named[n] = entity;
    } else if (kind !== undefined && kind !== 'person') named[n] = entities.find((e) => e.kind !== 'person' && e.kind !== 'state' && sameBody(e.words, words)) ?? add(newEntity(kind, page.wordsOf(name), true));
    const entity = named[n];
    if (entity) note(page, entity, name, words);
  });
  // What is short for one of them.
  names.forEach((name, n) => {
    if (named[n]) return;
    const words = wordsOf(page, name), kind = kinds[n];
    const entity = shortFor(page, words, name, names, named, kind);
    if (entity === 'two') return;
    named[n] = entity ?? add(newEntity(kind ?? (name.role ? 'person' : 'group'), page.wordsOf(name), true));
    note(page, named[n] as Entity, name, words);
  });
  return { entities, named: names.map((name, n) => ({ name, entity: named[n] })), states };
}

/** Takes up what a name tells: its words if they are more, the office before it, gender. */
function note(page: Page, entity: Entity, name: Name, words: readonly string[]): void {
  const written = page.wordsOf(name);
  if (words.length > entity.words.length || (words.length === entity.words.length && written.length > entity.name.length && entity.kind !== 'state')) {
    entity.words = words;
    entity.name = written;
  }
  if (entity.kind === 'person') {
    const given = words.length > 1 ? page.lexicon.genderOfName(page.text(name.first)) : undefined;
    if (given && !entity.gender) entity.gender = given;
    if (name.role) describeRole(page, entity, name.role);
  }
}

/** The words of a name, lower case, without "the" and suffixes. */
function wordsOf(page: Page, { first, last }: Name): string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i++) if (page.tokens[i]?.kind !== 'mark' && !isSuffix(page.lower(i)) && !(i === first && page.lower(i) === 'the')) words.push(page.lower(i).replace(/\.$/, ''));
  return words;
}

/** Same surname, and given names that do not speak against it: "Ana Mor", "Ana B. Mor", "A. Mor". */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const one = a[0] ?? '', other = b[0] ?? '';
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other)) || (a.length > 1 && b.length > 1 && a.includes(other)) || b.includes(one);
}

/** The same words, or the initials of the other. */
function sameBody(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return a.every((word, i) => word === b[i]);
  return initials(a) === b.join('') || initials(b) === a.join('');
}

const initials = (words: readonly string[]): string => (words.length < 2 ? '-' : words.filter((word) => word !== 'of' && word !== 'the' && word !== 'and' && word !== 'for').map((word) => word[0]).join(''));

type Named = readonly (Entity | undefined)[];

/** The one whose surname, given name or beginning this is, `two` where that are two, undefined where nobody. */
function shortFor(page: Page, words: readonly string[], name: Name, names: readonly Name[], named: Named, kind: SpeakerKind | undefined): Entity | 'two' | undefined {
  const known = [...new Set(named.filter((entity) => entity !== undefined))];
  const surname = words.at(-1) ?? '';
  const bySurname = known.filter((e) => e.kind === 'person' && e.words.length > 0 && e.words.at(-1) === surname && (words.length === 1 || samePerson(e.words, words)) && fitsTitle(page, e, name));
  const byGiven = words.length === 1 ? known.filter((e) => e.kind === 'person' && e.words[0] === surname && e.words.length > 1) : [];
  const persons = bySurname.length > 0 ? bySurname : byGiven;
  if (persons.length === 1) return persons[0];
  if (persons.length > 1) return lastGiven(page, persons, name, names, named) ?? 'two';
  if (kind === 'person') return undefined;
  const bodies = known.filter((e) => e.kind !== 'person' && e.kind !== 'state' && (sameBody(e.words, words) || (words.length < e.words.length && !isAcronym(page.wordsOf(name)) && e.words[0] === words[0] && words.every((word, i) => e.words[i] === word))));
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** "Mrs. Mor" is no man. */
function fitsTitle(page: Page, entity: Entity, name: Name): boolean {
  const gender = name.role && page.lexicon.genderOfNoun(page.lower(name.role.last).replace(/\.$/, ''));
  return gender === undefined || entity.gender === undefined || gender === entity.gender;
}

/** Whoever of them was named last before, in a sentence that names only one of them. */
function lastGiven(page: Page, persons: readonly Entity[], name: Name, names: readonly Name[], named: Named): Entity | undefined {
  for (let n = names.indexOf(name) - 1; n >= 0; n--) {
    const entity = named[n], there = names[n];
    if (!entity || !there || !persons.includes(entity)) continue;
    const sentence = page.sentenceOf(there.first);
    const both = names.some((other, m) => page.sentenceOf(other.first) === sentence && named[m] !== entity && persons.includes(named[m] as Entity));
    return both ? undefined : entity;
  }
  return undefined;
}
