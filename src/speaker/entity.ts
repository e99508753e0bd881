import type { Gender } from './lexicon.ts';
import type { Range } from './page.ts';
import type { SpeakerKind } from './speaker.ts';

/** Whoever is named or described, with all that the article says of them. Grows while an article is resolved. */
export interface Entity {
  kind: SpeakerKind;
  /** The fullest name or description so far. */
  name: string;
  /** Whether `name` is a name and not a description. */
  named: boolean;
  /** The words of the fullest name, lower case, without titles and suffixes; empty for one only described. */
  words: readonly string[];
  /** As told by titles, nouns and pronouns; else as the given name has it. */
  gender?: Gender;
  /** Whether only the given name tells the gender: any word for it in the article is surer. */
  genderByName?: boolean;
  /** A place, a law, a prize: meant by no pronoun or noun for somebody. */
  mute?: boolean;
  /** Described by a noun for a thing: no "he". */
  impersonal?: boolean;
  /** Introduced as somebody's wife or son: not whom the surname alone means. */
  relative?: boolean;
  /** Nouns of office given to them, lower case: "commander". */
  readonly roles: Set<string>;
  /** What the offices are of: content words, and states as `=State`. */
  readonly scope: Set<string>;
  /** Names in the description of one only described, lower case: "the Lorn senator". */
  proper?: ReadonlySet<string>;
  /** The office as the article words it. */
  role?: string;
  /** The state it belongs to or is, by the state's name. */
  state?: string;
  /** The body a spokesman or an office speaks for. */
  speaksFor?: Entity;
  /** Those who speak jointly. */
  members?: readonly Entity[];
  readonly plural: boolean;
  /** Described as somebody known: not "a doctor". */
  definite?: boolean;
  /** The one this turned out to be. */
  same?: Entity;
  readonly mentions: Range[];
}

export function newEntity(kind: SpeakerKind, name: string, named: boolean, plural = false): Entity {
  return { kind, name, named, words: [], roles: new Set(), scope: new Set(), plural, mentions: [] };
}

/** Takes up what a title, a noun or a pronoun tells of somebody's gender. */
export function tellGender(entity: Entity, gender: Gender | undefined): void {
  if (!gender || (entity.gender && !entity.genderByName)) return;
  entity.gender = gender;
  entity.genderByName = false;
}

/** Who an entity turned out to be. */
export function rootOf(entity: Entity): Entity {
  let root = entity;
  while (root.same) root = root.same;
  return root;
}

/** Makes two one: the second takes up what is known of the first. */
export function merge(from: Entity, into: Entity): void {
  from.same = into;
  into.mentions.push(...from.mentions);
  for (const role of from.roles) into.roles.add(role);
  for (const word of from.scope) into.scope.add(word);
  const { gender = from.gender, role = from.role, state = from.state, speaksFor = from.speaksFor } = into;
  Object.assign(into, { ...(gender ? { gender } : {}), ...(role === undefined ? {} : { role }), ...(state === undefined ? {} : { state }), ...(speaksFor ? { speaksFor } : {}) });
}
