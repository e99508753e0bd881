import { mayBeOutlet } from './described.ts';
import { describedBy } from './descriptions.ts';
import { type Entity, newEntity, tellGender } from './entity.ts';
import type { Meant, Scene } from './meant.ts';
import { joinedNames, newMemory, sightingOf } from './memory.ts';
import { mentionIn, type Mention, type NamedName, type Names } from './mention.ts';
import { nounsOf, pronounsOf } from './nouns.ts';
import type { Page, Range } from './page.ts';
import { antecedent, BACKWARD, FIRST, genderOf, SECOND } from './pronouns.ts';
import type { Register } from './register.ts';
import { phraseBefore, RELATIVES, relativeIn } from './relatives.ts';
import { newRoleIndex } from './role-index.ts';

/** Resolves the phrases of one article in reading order, remembering whom it saw. */
export interface Resolver {
  /** `outer` is whose words the phrase stands in: who "I" is. */
  readonly meant: (range: Range, outer: Entity | undefined) => Meant;
  /** The same for a phrase that names whoever passed words on. */
  readonly outlet: (range: Range) => Entity | undefined;
  /** Notes that somebody is credited with words at a token: by the writer, or, `nested`, by whoever speaks there. */
  readonly credited: (entity: Entity, at: number, nested: boolean) => void;
  readonly entities: readonly Entity[];
}

export function resolverOf(page: Page, register: Register): Resolver {
  const { entities, named, states } = register;
  const names = namesOf(named), memory = newMemory(), roles = newRoleIndex(page.lexicon, entities);
  const groups = new Map<Entity, Entity[]>(), worded = new Map<string, Entity>(), byHead = new Map<number, Entity>();
  const add = (entity: Entity): Entity => {
    entities.push(entity);
    roles.add(entity);
    return entity;
  };
  const scene: Scene = { page, names, memory, states, roles, add, documents: new Map(), look: (range, outer) => resolve(range, outer).entity };
  const told = [
    ...named.flatMap(({ name, entity }) => (entity ? [{ first: name.first, last: name.last, see: () => mentioned(entity, { first: name.first, last: name.last }) }] : [])),
    ...joinedNames(page, named).map(({ first, last, members }) => ({ first, last, see: () => mentioned(groupOf(members, { first, last }), { first, last }) })),
    ...nounsOf(page, names).map(({ first, last }) => ({ first, last, see: () => (byHead.has(last) ? undefined : description({ how: 'description', head: last, core: { first, last } }, { first, last }, undefined).entity) })),
    ...pronounsOf(page).map((at) => ({ first: at, last: at, see: () => antecedent(page, at, memory.sightings, undefined).entity })),
  ].sort((a, b) => a.last - b.last || b.first - a.first);
  let next = 0;

  /** Sees all that ends before a token. */
  const lookUpTo = (at: number): void => {
    for (; next < told.length && (told[next] as Range).last < at; next++) {
      const { first, last, see } = told[next] as (typeof told)[number];
      const entity = see();
      if (entity) memory.see(sightingOf(page, entity, { first, last }));
    }
  };

  function groupOf(members: readonly Entity[], range: Range, parts: readonly Range[] = []): Entity {
    const before = groups.get(members[0] as Entity) ?? [];
    const known = before.find((e) => e.members?.length === members.length && members.every((m) => e.members?.includes(m)));
    if (known) return known;
    const group = newEntity('group', jointName(page, range, parts, members), true, true);
    group.members = members;
    groups.set(members[0] as Entity, [...before, group]);
    return add(group);
  }

  function pronoun(at: number, range: Range, outer: Entity | undefined): Meant {
    const word = page.lower(at);
    if (FIRST.has(word)) return outer ? { entity: outer } : { entity: undefined, why: 'first-person' };
    if (SECOND.has(word)) return { entity: undefined, why: 'second-person' };
    if (RELATIVES.has(word)) return relative(at, outer);
    if (!BACKWARD.has(word)) return { entity: unnamed(range) };
    const author = word === 'it' ? authorBefore(at, outer) : undefined;
    if (author) return { entity: author };
    const { entity, among } = antecedent(page, at, memory.sightings, outer);
    if (!entity) return { entity: undefined, why: among.length > 1 ? 'two-candidates' : 'no-antecedent', among };
    tellGender(entity, genderOf(word));
    return { entity };
  }

  /** "The council’s own letter was blunt. | It denied": whoever wrote what the sentence before is about. */
  function authorBefore(at: number, outer: Entity | undefined): Entity | undefined {
    const here = page.syntax.sentences[page.sentenceOf(at)], before = page.syntax.sentences[page.sentenceOf(at) - 1];
    if (!before || here?.first !== at || page.quoted(at) || page.paragraphOf(before.first) !== page.paragraphOf(at)) return undefined;
    for (let i = before.first + 1; i < Math.min(before.last, before.first + NEAR); i++) {
      if (page.tag(i) !== 'POS') continue;
      const noun = page.tag(i + 1) === 'JJ' ? i + 2 : i + 1;
      return (page.lexicon.isDocument(page.lower(noun)) || page.language.words('speech-nouns').has(page.lower(noun))) && !page.tag(noun + 1).startsWith('NN') ? resolve({ first: before.first, last: i - 1 }, outer).entity : undefined;
    }
    return undefined;
  }

  /** "Vell, | who said", "critics, | most of whom said": `first` is where the words of the pronoun begin. */
  function relative(first: number, outer: Entity | undefined): Meant {
    const phrase = phraseBefore(page, first);
    const somebody = phrase && names.endingAt(phrase.last)?.entity;
    if (somebody) return { entity: somebody };
    return phrase ? resolve(phrase, outer) : { entity: undefined, why: 'no-antecedent' };
  }

  function unnamed(range: Range): Entity {
    const words = page.wordsOf(range), key = words.toLowerCase();
    const known = worded.get(key) ?? add(newEntity('unnamed', words, false, true));
    worded.set(key, known);
    return known;
  }

  function joint(parts: readonly Range[], range: Range, outer: Entity | undefined): Meant {
    const members = parts.map((part) => resolve(part, outer).entity);
    const distinct = [...new Set(members.flatMap((member) => member ?? []))];
    if (distinct.length < 2) return distinct[0] ? { entity: distinct[0] } : { entity: undefined, why: 'no-noun' };
    return { entity: groupOf(distinct, range, distinct.length === parts.length ? parts : []) };
  }

  function description(mention: Extract<Mention, { how: 'description' }>, range: Range, outer: Entity | undefined): Meant {
    const before = byHead.get(mention.head);
    if (before) return { entity: before };
    const found = describedBy(scene, mention, range, outer);
    if (found.entity) byHead.set(mention.head, found.entity);
    return found;
  }

  function resolve(range: Range, outer: Entity | undefined): Meant {
    const whom = relativeIn(page, range);
    if (whom !== undefined) return relative(range.first, outer);
    const mention = mentionIn(page, range, names);
    if (!mention) return { entity: undefined, why: 'no-noun' };
    switch (mention.how) {
      case 'pronoun': return pronoun(mention.at, range, outer);
      case 'joint': return joint(mention.parts, range, outer);
      case 'description': return description(mention, range, outer);
      case 'name': {
        const { entity, name } = mention.named;
        return entity ? { entity } : { entity: undefined, why: 'two-candidates', among: entities.filter((e) => e.kind === 'person' && e.words.at(-1) === page.lower(name.last)) };
      }
    }
  }

  function meant(range: Range, outer: Entity | undefined): Meant {
    lookUpTo(range.first);
    const found = resolve(range, outer);
    if (found.entity) mentioned(found.entity, range);
    return found;
  }

  return {
    entities, meant,
    outlet: (range) => {
      // "reported on Sunday" names a day, and no paper.
      if (page.lexicon.isCalendar(page.lower(range.last)) && range.first === range.last) return undefined;
      const { entity } = meant(range, undefined);
      if (entity && mayBeOutlet(entity)) entity.kind = 'outlet';
      return entity;
    },
    credited: (entity, at, nested) => {
      lookUpTo(at);
      memory.see({ entity, at, subject: true, source: !nested, quoted: page.quoted(at), inner: false });
    },
  };
}

/** The longest name of an author in front of what he wrote, in tokens. */
const NEAR = 8;

function mentioned(entity: Entity, range: Range): Entity {
  entity.mentions.push(range);
  return entity;
}

/** The words of those joined, with the name of whoever is only described there: "the mayor and her aides" is "Ana Vell and her aides". */
function jointName(page: Page, range: Range, parts: readonly Range[], members: readonly Entity[]): string {
  if (parts.every((_, n) => members[n]?.named)) return page.wordsOf(range);
  let name = '', from = range.first;
  parts.forEach((part, n) => {
    const { named, name: full } = members[n] as Entity;
    if (part.first > from) name += `${page.wordsOf({ first: from, last: part.first - 1 })} `;
    name += `${named ? full : page.wordsOf(part)} `;
    from = part.last + 1;
  });
  return name.trim().replaceAll(' ,', ',');
}

function namesOf(named: readonly NamedName[]): Names {
  const ends = new Map<number, NamedName>(), starts = new Map<number, NamedName>(), all = new Map<number, NamedName>();
  for (const one of named) {
    ends.set(one.name.last, one);
    starts.set(one.name.first, one);
    for (let i = one.name.first; i <= one.name.last; i++) all.set(i, one);
  }
  return { endingAt: (i) => ends.get(i), startingAt: (i) => starts.get(i), at: (i) => all.get(i) };
}
