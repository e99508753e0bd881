import { bodyFor, type Fit, fitsOf, FITS, isElsewhere, isOfAnotherParty, outletFor } from './described.ts';
import { answersFor } from './documents.ts';
import { type Entity, newEntity } from './entity.ts';
import type { Meant, Scene } from './meant.ts';
import type { Mention } from './mention.ts';
import type { Range } from './page.ts';
import { isSomebody, prominent } from './pronouns.ts';
import { type Description, descriptionOf } from './roles.ts';

type Described = Extract<Mention, { how: 'description' }>;

/** Whom a phrase without a name means: "the ministry", "the Ruvian outlet", "the interior minister", "officials". New ones are taken up. */
export function describedBy(scene: Scene, mentioned: Described, range: Range, outer: Entity | undefined): Meant {
  const { page, memory: { recent } } = scene;
  const { head, core } = mentioned, { lexicon } = page;
  const said = owned(scene, descriptionOf(page, range, head), { first: core.first, last: head }, outer);
  const noun = said.head, indefinite = INDEFINITE.has(page.lower(core.first));
  const plural = lexicon.isPeople(noun) || page.tag(head) === 'NNS';
  const make = (kind: Entity['kind']): Meant => ({ entity: newcomer(scene, kind, said, { range, head, plural, definite: !indefinite }) });
  if (plural && !lexicon.isDocument(noun)) {
    const same = severalFor(scene, said, range, page.lower(core.first) === 'the');
    return same ? { entity: same } : make(lexicon.isBody(noun) ? 'group' : 'unnamed');
  }
  if (lexicon.isDocument(noun)) {
    const author = answersFor(scene, mentioned, range, outer);
    if (author) return { entity: author };
  }
  if (lexicon.isOutletNoun(noun) && !indefinite && (core.first < head || page.tag(core.first) === 'DT')) {
    const outlet = outletFor(said, recent), body = lexicon.isBody(noun) ? bodyFor(page, said, recent) : undefined;
    const nearest = outlet && body ? (recent.indexOf(outlet) < recent.indexOf(body) ? outlet : body) : outlet ?? body;
    return nearest ? { entity: nearest } : make(lexicon.isBody(noun) ? 'group' : 'outlet');
  }
  if (lexicon.isBody(noun) || lexicon.isDocument(noun)) {
    const body = indefinite ? undefined : bodyFor(page, said, recent) ?? firmFor(scene, said, core.first);
    return body ? { entity: body } : make(lexicon.isOffice(noun) ? 'office' : 'group');
  }
  if (lexicon.isRole(noun) || lexicon.isTitle(noun) || lexicon.genderOfNoun(noun)) return indefinite ? make('unnamed') : personFor(scene, said, core.first) ?? make('unnamed');
  const same = indefinite ? undefined : recent.find((e) => !e.named && e.roles.has(noun) && [...said.scope].every((word) => e.scope.has(word)));
  return same ? { entity: same } : make('unnamed');
}

const INDEFINITE = new Set(['a', 'an', 'one', 'some', 'another', 'any']);

/** "his campaign" is the one of whoever he is. */
function owned({ page, look }: Scene, said: Description, { first, last }: Range, outer: Entity | undefined): Description {
  if (page.tag(first) !== 'PRP$' || first === last) return said;
  const owner = look({ first, last: first }, outer);
  const word = owner?.named ? owner.words.at(-1) : undefined;
  return word === undefined ? said : { ...said, scope: new Set([...said.scope, word]) };
}

interface New {
  readonly range: Range;
  readonly head: number;
  readonly plural: boolean;
  readonly definite: boolean;
}

function newcomer(scene: Scene, kind: Entity['kind'], { head: noun, scope, proper, state, gender }: Description, { range, head, plural, definite }: New): Entity {
  const entity = newEntity(kind, scene.page.wordsOf(withoutAside(scene, range, head)), false, plural);
  if (proper) entity.proper = proper;
  entity.definite = definite;
  entity.roles.add(noun);
  for (const word of scope) entity.scope.add(word);
  if (state !== undefined) entity.state = state;
  if (kind === 'unnamed' && !isPersonal(scene, noun)) entity.impersonal = true;
  const owner = ownerOf(scene, range, head);
  if (owner && owner.kind !== 'person') entity.speaksFor = owner;
  if (gender && !plural) entity.gender = gender;
  return scene.add(entity);
}

/** "The county surveyor, who will visit on Friday," is the county surveyor. */
function withoutAside({ page }: Scene, { first, last }: Range, head: number): Range {
  for (let i = head + 1; i <= last; i++) if (page.text(i) === ',' || page.text(i) === '(' || page.tag(i) === 'WP' || page.tag(i) === 'WDT') return { first, last: i - 1 };
  return { first, last };
}

function isPersonal({ page: { lexicon } }: Scene, head: string): boolean {
  const noun = head.split(' ').at(-1) ?? head;
  return lexicon.isRole(noun) || lexicon.isTitle(noun) || lexicon.isPeople(noun) || lexicon.genderOfNoun(noun) !== undefined;
}

/** Whom "a spokesman for Vell" or "Tavia’s ministry" belongs to: a name in the phrase that is not its noun. */
function ownerOf({ page, names, states }: Scene, { first, last }: Range, head: number): Entity | undefined {
  for (let i = first; i <= last; i++) {
    const entity = i === head ? undefined : names.startingAt(i)?.entity;
    if (entity) return entity;
    const state = page.lexicon.stateOfAdjective(page.text(i));
    if (state !== undefined && states.has(state)) return states.get(state);
  }
  return undefined;
}

/** Several who were there before: in the same words, those who are just "the" noun, or two whose office it is, joined. */
function severalFor({ page, memory: { recent } }: Scene, { head, scope }: Description, range: Range, definite: boolean): Entity | undefined {
  const words = page.wordsOf(range).toLowerCase();
  const same = recent.find((e) => !e.named && e.plural && e.name.toLowerCase() === words);
  if (same || !definite || scope.size > 0) return same;
  const kin = page.lexicon.kinOf(singular(head));
  return recent.find((e) => !e.named && e.plural && e.roles.has(head)) ?? recent.find(({ members }) => members?.every(({ roles }) => [...roles].some((role) => kin.has(role))));
}

const singular = (noun: string): string => (noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.endsWith('men') ? `${noun.slice(0, -2)}an` : noun.endsWith('s') ? noun.slice(0, -1) : noun);

/** "the company", of a body whose name does not say that it is one: the most prominent, if one is clearly. */
function firmFor({ page, memory }: Scene, { head, scope }: Description, at: number): Entity | undefined {
  if (!page.lexicon.isFirm(head) || page.lower(at) !== 'the' || scope.size > 0) return undefined;
  // A union is no company.
  const kin = page.lexicon.bodyKinOf(head), mayBe = (last: string): boolean => !page.lexicon.isBody(last) || kin.has(last);
  const [best, next] = prominent(page, at, memory.sightings, ({ entity }) => entity.kind === 'group' && entity.named && !entity.mute && !entity.members && mayBe(entity.words.at(-1) ?? '') && !page.lexicon.isParty(entity.words.at(-1) ?? '') && !page.lexicon.isPeople(entity.words.at(-1) ?? ''));
  return best && (!next || best.score - next.score >= CLEAR) ? best.entity : undefined;
}

/** A person by office, by one of the office's family if only one has that, or by a noun that is only said of persons known. */
function personFor(scene: Scene, said: Description, at: number): Meant | undefined {
  const { page, roles, memory: { recent } } = scene;
  const fits = fitsOf(page, said, roles.having(said.head, recent).filter((e) => e.named || e.mentions.length > 0 || e.roles.has(said.head)));
  const [best, second] = fits;
  const again = calledAnew(scene, said, at, fits);
  if (again) return { entity: again };
  if (best && isElsewhere(said, best.entity) && !isForemost(scene, best.entity, at)) return undefined;
  if (best && best.score >= FITS) {
    if (!second || best.score > second.score) return { entity: alsoCalled(best.entity, said) };
    const near = recent.slice(0, NEAR), latest = near.find((e) => fits.some((fit) => fit.score === best.score && fit.entity === e));
    return latest ? { entity: latest } : { entity: undefined, why: 'two-candidates', among: [best.entity, second.entity] };
  }
  return best && best.score >= 2 && fits.filter(({ score }) => score >= 2).length === 1 ? { entity: alsoCalled(best.entity, said) } : undefined;
}

/** "the actress": the most prominent of those it may be said of, and sooner whoever is known as one. */
function calledAnew(scene: Scene, said: Description, at: number, fits: readonly Fit[]): Entity | undefined {
  const { page, memory: { sightings } } = scene;
  const former = said.scope.has('former') && page.lexicon.isTitle(said.head.split(' ').at(-1) ?? '');
  if (page.lower(at) !== 'the' || page.quoted(at) || !(former || (page.lexicon.isAnew(said.head) && said.state === undefined))) return undefined;
  const known = new Map(fits.filter(({ apart }) => !apart).map(({ entity, score }) => [entity, Math.min(score, KNOWN)]));
  const [first, next] = prominent(page, at, sightings, ({ entity }) => isSomebody(entity) && entity.named && (known.has(entity) || mayBeCalled(scene, entity, said)))
    .map(({ entity, score }) => ({ entity, score: score + (known.get(entity) ?? 0) })).sort((a, b) => b.score - a.score);
  return first && (!next || first.score - next.score >= CLEAR) ? first.entity : undefined;
}

/** What it counts to be known by the noun: as much as to be a source. */
const KNOWN = 2;

function isForemost({ page, memory }: Scene, entity: Entity, at: number): boolean {
  const [first] = prominent(page, at, memory.sightings, (seen) => isSomebody(seen.entity) && seen.entity.named);
  return first?.entity === entity;
}

/** Somebody without a name is known by all nouns that are used for them: the chief, then the commander, may be the general named later. */
function alsoCalled(entity: Entity, { head }: Description): Entity {
  if (!entity.named) entity.roles.add(head);
  return entity;
}

/** Nobody whose sex or office speaks against it; nor a relative, unless the noun tells a woman from a man. */
function mayBeCalled({ page }: Scene, entity: Entity, said: Description): boolean {
  const { gender, relative, roles } = entity;
  if (isOfAnotherParty(page, said.scope, entity)) return false;
  if (said.gender ? gender !== said.gender : relative) return false;
  return (said.scope.has('former') && entity.scope.has('former')) || [...roles].every((role) => page.lexicon.isTitle(role) ? HONORIFICS.has(role) : page.lexicon.isAnew(role));
}

const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lord', 'lady']);

/** So many of those seen last are near enough to be meant among equals. */
const NEAR = 12;
/** The lead over the next that a noun needs which says nothing of whom it means. */
const CLEAR = 0.5;
