import type { Who } from '../gist/who.ts';

/**
 * Whether two speakers are one: `same` by name; `of` when one speaks for the other; `may` when nothing but a description is known of one and it
 * does not contradict; `other` when they cannot be.
 */
export type Match = 'same' | 'of' | 'may' | 'other';

export function matchOf(a: Who, b: Who): Match {
  if (a.kind === 'person' && b.kind === 'person') return samePerson(a, b) ? 'same' : 'other';
  if (a.kind === 'body' && b.kind === 'body') return sameBody(a, b);
  if (a.kind === 'outlet' && b.kind === 'outlet') return a.name === b.name ? 'same' : 'other';
  if (a.kind === 'outlet' || b.kind === 'outlet') return 'other';
  const [person, body] = a.kind === 'person' ? [a, b] : [b, a];
  if (person.kind === 'person' && body.kind === 'body') return speaksFor(person, body) ? 'of' : 'other';
  if (a.kind === 'unnamed' && b.kind === 'unnamed') return equal(a.nouns, b.nouns) && equal(a.places, b.places) ? 'same' : 'may';
  return 'may';
}

function samePerson(a: Who, b: Who): boolean {
  if (a.family !== b.family) return a.given !== undefined && a.given === b.given && nearly(a.family ?? '', b.family ?? '');
  return a.given === undefined || b.given === undefined || a.given === b.given || a.given.startsWith(b.given) || b.given.startsWith(a.given);
}

/** Two spellings of one last name, behind one first name: a letter more or less, or another one. */
function nearly(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < TELLING) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

/** Sounds from which on one more or less is no other name. */
const TELLING = 3;

/** Words for the whole of a state, which its name alone stands for. */
const WHOLE = new Set(['govern', 'state', 'sid', 'republic', 'leadership', 'authorit', 'administrat', 'regim', 'affair']);
const hollowed = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
function hollow(nouns: ReadonlySet<string>): ReadonlySet<string> {
  let left = hollowed.get(nouns);
  if (!left) hollowed.set(nouns, left = new Set([...nouns].filter((noun) => ![...WHOLE].some((whole) => noun.startsWith(whole)))));
  return left;
}

/** A country by its name, without any trade. */
export const isState = ({ kind, places, nouns }: Who): boolean => kind === 'body' && places.size > 0 && hollow(nouns).size === 0;

/** Bodies are one when they have the same names and the same trade; without a name, the article's own "ministry" may be any. */
function sameBody(a: Who, b: Who): Match {
  const [first, second] = [hollow(a.nouns), hollow(b.nouns)];
  // A ministry and its state.
  if ((first.size === 0) !== (second.size === 0) && a.places.size > 0 && equal(a.places, b.places)) return 'of';
  if (!equal(first, second)) return overlaps(first, second) && (a.places.size === 0 || b.places.size === 0) ? 'may' : 'other';
  if (equal(a.places, b.places)) return 'same';
  if (a.places.size === 0 || b.places.size === 0) return 'may';
  return overlaps(a.places, b.places) && (within(a.places, b.places) || within(b.places, a.places)) && Math.abs(a.places.size - b.places.size) <= 1 ? 'same' : 'other';
}

/** A spokesman speaks for the body his role names; "the ministry" in it may be the Ministry of Trade. */
function speaksFor(person: Who, body: Who): boolean {
  const { of } = person, names = [...of].filter((one) => body.places.has(one)), nouns = [...of].filter((one) => hollow(body.nouns).has(one));
  if (!person.spokesman || (body.places.size === 0 && body.nouns.size === 0)) return false;
  const trade = [...hollow(body.nouns)].every((noun) => of.has(noun)) || (nouns.length > 0 && body.places.size === 0);
  return trade && names.length + nouns.length > 0 && [...body.places].every((place) => of.has(place) || !hasName(person));
}

/** Whether the role names a country or a body by its name. */
const hasName = ({ role }: Who): boolean => role.size > 0;

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && within(a, b);
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((one) => b.has(one));
const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
