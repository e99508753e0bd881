import { readAppositions, readSharedTitles } from './appositions.ts';
import { type Entity, newEntity } from './entity.ts';
import { kindOfName, type Named } from './kinds.ts';
import { findBody, isSamePerson, type Known, newKnown, wordsOfName } from './known.ts';
import type { NamedName } from './mention.ts';
import type { Name } from './names.ts';
import type { Page } from './page.ts';
import { describeRole } from './roles.ts';
import { shortsOf } from './surnames.ts';
import type { Tagged } from './tagged.ts';

/** All names of an article, each with the entity it names. */
export interface Register {
  readonly entities: Entity[];
  /** The names in reading order, and whom each names; undefined for a surname two people have. */
  readonly named: readonly NamedName[];
  /** The states that are named, by the state's name. */
  readonly states: ReadonlyMap<string, Entity>;
}

/** Makes one entity of all names that name the same: full names first, with the offices beside them, then what is short for one of them. */
export function registerNames(page: Page, names: readonly Name[], tagged: Tagged): Register {
  const entities: Entity[] = [], states = new Map<string, Entity>(), known = newKnown();
  const kinds = names.map((name) => kindOfName(page, name, tagged(name)));
  const fullFirst = new Map<Entity, number>();
  const full = names.map((name, n): Entity | undefined => {
    const is = kinds[n], words = wordsOfName(page, name);
    const entity = is && (is.kind === 'state' ? stateOf(page, name, states) : isFull(is, words) ? findFull(known, is, words) : undefined);
    const made = entity ?? (is && isFull(is, words) ? newNamed(page, name, is) : undefined);
    if (!made) return undefined;
    if (!fullFirst.has(made)) {
      fullFirst.set(made, n);
      entities.push(made);
    }
    note(page, made, name, words);
    known.add(made);
    return made;
  });
  readAppositions(page, names.map((name, n) => ({ name, entity: full[n] })));
  const shorts = shortsOf(page, known, fullFirst);
  const short = names.map((name, n): Entity | undefined => {
    const before = full[n];
    if (before) {
      shorts.given(before, name);
      return undefined;
    }
    const is = kinds[n], words = wordsOfName(page, name);
    const found = shorts.shortFor(name, is);
    if (found === 'two') return undefined;
    const entity = found ?? newNamed(page, name, is ?? { kind: name.role ? 'person' : 'group' });
    if (!found) entities.push(entity);
    note(page, entity, name, words);
    known.add(entity);
    return entity;
  });
  readAppositions(page, names.map((name, n) => ({ name, entity: short[n] })));
  const named = names.map((name, n) => ({ name, entity: full[n] ?? short[n] }));
  readSharedTitles(page, named);
  return { entities, named, states };
}

const isFull = ({ kind, loose }: Named, words: readonly string[]): boolean => !loose && (kind !== 'person' || words.length > 1);

function findFull(known: Known, { kind }: Named, words: readonly string[]): Entity | undefined {
  return kind === 'person' ? known.bySurname(words.at(-1) ?? '').find((e) => isSamePerson(e.words, words)) : findBody(known, words);
}

function newNamed(page: Page, name: Name, { kind, mute }: Named): Entity {
  const last = page.lower(name.last), plural = kind === 'group' && (page.lexicon.isPeople(last) || page.lexicon.isParty(last));
  const entity = newEntity(kind, page.wordsOf(name), true, plural);
  if (mute) entity.mute = true;
  return entity;
}

function stateOf(page: Page, name: Name, states: Map<string, Entity>): Entity {
  const state = page.lexicon.stateOf(page.wordsOf(name))?.state ?? page.wordsOf(name);
  const entity = states.get(state) ?? newEntity('state', page.wordsOf(name), true);
  entity.state = state;
  // "Kesh" rather than the town it is ruled from.
  if (page.lexicon.stateOf(page.wordsOf(name))?.as === 'name' && page.lexicon.stateOf(entity.name)?.as === 'capital') entity.name = page.wordsOf(name);
  states.set(state, entity);
  return entity;
}

/** Takes up what a name tells: its words if they are more, the office before it, gender. */
function note(page: Page, entity: Entity, name: Name, words: readonly string[]): void {
  const written = page.wordsOf(name);
  if (entity.kind === 'person' && isCalled(page, words, entity.words)) {
    entity.words = words;
    entity.name = written;
  } else if (entity.kind === 'person' && isCalled(page, entity.words, words)) {
    // The name is there already, without what is put in front of it here.
  } else if (entity.kind === 'state') {
    entity.words = entity.words.length > 0 ? entity.words : words;
  } else if (words.length > entity.words.length || (words.length === entity.words.length && written.length > entity.name.length)) {
    entity.words = words;
    entity.name = written;
  }
  if (entity.kind !== 'person') return;
  const given = words.length === entity.words.length ? page.lexicon.genderOfName(page.text(name.first)) : undefined;
  if (given && !entity.gender) {
    entity.gender = given;
    entity.genderByName = true;
  }
  if (name.role) describeRole(page, entity, name.role);
}

/** "Honest Ana Vell" is Ana Vell: the shorter begins with a given name, the longer with a word that is none. */
function isCalled(page: Page, short: readonly string[], long: readonly string[]): boolean {
  const more = long.length - short.length;
  return more > 0 && short.length > 1 && isGiven(page, short[0]) && !isGiven(page, long[0]) && short.every((word, i) => long[i + more] === word);
}

const isGiven = (page: Page, lower = ''): boolean => page.lexicon.isGiven(`${lower.charAt(0).toUpperCase()}${lower.slice(1)}`);
