import type { Entity } from './entity.ts';
import { isAcronym, type Named } from './kinds.ts';
import { findBody, isSamePerson, type Known, wordsOfName } from './known.ts';
import type { Name } from './names.ts';
import type { Page } from './page.ts';

/** Resolves names that are short for another: surnames, given names, beginnings of bodies' names. */
export interface Shorts {
  /** The one a name is short for, `two` where that may be two, undefined where nobody. To be asked in reading order. */
  readonly shortFor: (name: Name, is: Named | undefined) => Entity | 'two' | undefined;
  /** Notes where somebody is named in full. */
  readonly given: (entity: Entity, name: Name) => void;
}

/**
 * A surname that several people of the article share belongs to one of them throughout, for writers give the others' given names
 * every time: to whom it went first. That is whoever was given in full last before it, and no relative of the other; of two given
 * in one sentence nobody.
 */
export function shortsOf(page: Page, known: Known, fullFirst: ReadonlyMap<Entity, number>): Shorts {
  const holders = new Map<string, Entity>();
  const lastFull = new Map<Entity, Name>();

  function person(words: readonly string[], name: Name, place: boolean): Entity | 'two' | undefined {
    const surname = words.at(-1) ?? '';
    const named = known.bySurname(surname).filter((e) => (words.length === 1 || isSamePerson(e.words, words)) && fitsTitle(page, e, name));
    const fits = named.length > 0 || words.length > 1 || place ? named : known.byGiven(surname).filter((e) => fitsTitle(page, e, name));
    if (fits.length < 2) return fits[0];
    const titled = fits.filter((e) => hasTitle(page, e, name));
    const only = titled.length === 1 ? titled[0] : undefined;
    const holder = holders.get(surname);
    const found = only ?? (holder && fits.includes(holder) ? holder : firstHolder(fits));
    if (found && !only) holders.set(surname, found);
    return found ?? 'two';
  }

  function firstHolder(fits: readonly Entity[]): Entity | undefined {
    const heads = fits.filter((e) => !e.relative);
    const pool = heads.length > 0 ? heads : fits;
    if (pool.length === 1) return pool[0];
    const before = pool.filter((e) => lastFull.has(e));
    if (before.length === 0) return mainOf(pool);
    const last = before.reduce((a, b) => ((lastFull.get(a)?.first ?? 0) > (lastFull.get(b)?.first ?? 0) ? a : b));
    const sentence = page.sentenceOf(lastFull.get(last)?.first ?? -1);
    const together = before.some((e) => e !== last && page.sentenceOf(lastFull.get(e)?.first ?? -1) === sentence);
    return together ? undefined : last;
  }

  /** Before anybody is given in full (a headline): the one given first. */
  function mainOf(pool: readonly Entity[]): Entity | undefined {
    return pool.reduce((a, b) => ((fullFirst.get(a) ?? 0) <= (fullFirst.get(b) ?? 0) ? a : b));
  }

  function body(words: readonly string[], name: Name): Entity | undefined {
    const same = findBody(known, words);
    if (same) return same;
    const [first = ''] = words, written = page.wordsOf(name);
    const longer = isAcronym(written) ? [] : known.byFirst(first).filter((e) => e.words.length > words.length && words.every((word, i) => e.words[i] === word));
    if (longer.length > 0) return longer.length === 1 ? longer[0] : undefined;
    // "the Post", of the Lorn Post.
    const outlets = words.length === 1 ? known.byLast(first).filter((e) => e.kind === 'outlet' && e.words.length > 1 && !STATIONS.has(e.words[0] ?? '')) : [];
    return outlets.length === 1 ? outlets[0] : undefined;
  }

  return {
    shortFor: (name, is) => {
      const words = wordsOfName(page, name);
      return person(words, name, is?.mute === true) ?? (is?.kind === 'person' ? undefined : body(words, name));
    },
    given: (entity, name) => void lastFull.set(entity, name),
  };
}

/** "Radio Lorn" is of Lorn, and "Lorn" is the place. */
const STATIONS = new Set(['radio', 'television', 'tv', 'channel', 'voice']);

/** "Mrs. Mor" is no man. */
function fitsTitle(page: Page, entity: Entity, name: Name): boolean {
  const gender = name.role && page.lexicon.genderOfNoun(page.lower(name.role.last).replace(/\.$/, ''));
  return gender === undefined || entity.gender === undefined || gender === entity.gender;
}

/** "Senator Mor" is the one who was called a senator. */
function hasTitle(page: Page, entity: Entity, name: Name): boolean {
  if (!name.role) return false;
  const kin = page.lexicon.kinOf(page.lower(name.role.last).replace(/\.$/, ''));
  return [...entity.roles].some((role) => kin.has(role));
}
