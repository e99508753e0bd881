import { bodyFor, fitsOf, FITS, mayBeOutlet, outletFor } from './described.ts';
import { type Entity, newEntity } from './entity.ts';
import { mentionIn, type Mention, type NamedName, type Names } from './mention.ts';
import type { Page, Range } from './page.ts';
import { antecedent, BACKWARD, FIRST, genderOf, type Sighting } from './pronouns.ts';
import type { Register } from './register.ts';
import { descriptionOf } from './roles.ts';

/** Whom a phrase means, or why nobody can be told. */
export type Meant = { readonly entity: Entity } | { readonly entity: undefined; readonly why: Why; readonly among?: readonly Entity[] };
export type Why = 'two-candidates' | 'no-antecedent' | 'first-person' | 'no-noun';

/** Resolves the phrases of one article in reading order, remembering whom it saw. */
export interface Resolver {
  /** `outer` is whose words the phrase stands in: who "I" is. */
  readonly meant: (range: Range, outer: Entity | undefined) => Meant;
  /** The same for a phrase that names whoever passed words on. */
  readonly outlet: (range: Range) => Entity | undefined;
  /** Notes that somebody is credited with words at a token. */
  readonly credited: (entity: Entity, at: number) => void;
  readonly entities: readonly Entity[];
}

/** So many of those seen last are remembered: nobody writes of more at once, and the cost stays linear. */
const REMEMBERED = 60;

export function resolverOf(page: Page, register: Register): Resolver {
  const entities = register.entities;
  const names = namesOf(register.named);
  const sightings: Sighting[] = [];
  let next = 0;

  /** Takes up the names up to a token. */
  const lookUpTo = (at: number): void => {
    for (; next < register.named.length && (register.named[next]?.name.last ?? 0) < at; next++) {
      const { name, entity } = register.named[next] as NamedName;
      if (!entity) continue;
      entity.mentions.push({ first: name.first, last: name.last });
      see(sighting(page, entity, name));
    }
  };
  /** The last to be seen first; all of them stand before the phrase that is being resolved. */
  const recent: Entity[] = [];
  const see = (seen: Sighting): void => {
    sightings.push(seen);
    const at = recent.indexOf(seen.entity);
    if (at >= 0) recent.splice(at, 1);
    recent.unshift(seen.entity);
    if (recent.length > REMEMBERED) recent.pop();
  };
  const add = (entity: Entity): Entity => {
    entities.push(entity);
    return entity;
  };
  const mention = (entity: Entity, range: Range): Meant => {
    if (!entity.mentions.some(({ first, last }) => first === range.first && last === range.last)) entity.mentions.push(range);
    return { entity };
  };

  function pronoun(at: number, range: Range, outer: Entity | undefined): Meant {
    const word = page.lower(at);
    if (FIRST.has(word)) return outer ? mention(outer, range) : { entity: undefined, why: 'first-person' };
    if (word === 'who' || word === 'which' || word === 'that') return relative(at, range, outer);
    if (!BACKWARD.has(word)) return mention(unnamed(range, true), range);
    const { entity, among } = antecedent(page, at, sightings);
    if (!entity) return { entity: undefined, why: among.length > 1 ? 'two-candidates' : 'no-antecedent', among };
    const gender = genderOf(word);
    if (gender) entity.gender ??= gender;
    return mention(entity, range);
  }

  /** "Vell, | who said": the phrase right before. */
  function relative(at: number, range: Range, outer: Entity | undefined): Meant {
    const end = page.text(at - 1) === ',' ? at - 2 : at - 1;
    const named = names.endingAt(end);
    if (named?.entity) return mention(named.entity, range);
    const floor = Math.max(0, end - 8);
    for (let i = end; i >= floor && page.sentenceOf(i) === page.sentenceOf(at); i--) {
      const tag = page.tag(i);
      if (tag.startsWith('VB') || tag === ',' ) break;
      if (tag === 'DT' || tag === 'PRP$' || (tag === 'NNS' && i === end && !page.tag(i - 1).startsWith('JJ'))) {
        const phrase = meant({ first: i, last: end }, outer);
        return phrase.entity ? mention(phrase.entity, range) : phrase;
      }
    }
    return { entity: undefined, why: 'no-antecedent' };
  }

  function unnamed(range: Range, plural: boolean): Entity {
    const words = page.wordsOf(range);
    const known = entities.find((e) => !e.named && e.name.toLowerCase() === words.toLowerCase());
    return known ?? add(newEntity('unnamed', words, false, plural));
  }

  function joint(parts: readonly Range[], range: Range, outer: Entity | undefined): Meant {
    const members = parts.flatMap((part) => meant(part, outer).entity ?? []);
    const distinct = [...new Set(members)];
    if (distinct.length < 2) return distinct[0] ? mention(distinct[0], range) : { entity: undefined, why: 'no-noun' };
    const known = entities.find((e) => e.members?.length === distinct.length && distinct.every((m) => e.members?.includes(m)));
    if (known) return mention(known, range);
    const group = newEntity('group', page.wordsOf(range), true, true);
    group.members = distinct;
    return mention(add(group), range);
  }

  function description(mentioned: Extract<Mention, { how: 'description' }>, range: Range): Meant {
    const { head, core } = mentioned;
    const { lexicon } = page;
    const described = descriptionOf(page, range, head);
    const noun = described.head, known = [...recent];
    const indefinite = /^(?:a|an|one|some|another|any)$/.test(page.lower(core.first));
    const plural = lexicon.isPeople(noun) || page.tag(head) === 'NNS';
    const make = (kind: Entity['kind']): Meant => {
      const entity = add(newEntity(kind, page.wordsOf(range), false, plural));
      entity.definite = !indefinite;
      entity.roles.add(noun);
      for (const word of described.scope) entity.scope.add(word);
      if (described.state !== undefined) entity.state = described.state;
      const owner = ownerOf(range, head);
      if (owner && owner.kind !== 'person') entity.speaksFor = owner;
      const gender = plural ? undefined : lexicon.genderOfNoun(noun);
      if (gender) entity.gender = gender;
      return mention(entity, range);
    };
    if (plural) {
      const same = known.find((e) => !e.named && e.plural && e.name.toLowerCase() === page.wordsOf(range).toLowerCase())
        ?? (page.lower(core.first) === 'the' && described.scope.size === 0 ? known.find((e) => !e.named && e.plural && e.roles.has(noun)) : undefined);
      return same ? mention(same, range) : make(lexicon.isBody(noun) ? 'group' : 'unnamed');
    }
    if (lexicon.isOutletNoun(noun) && !indefinite) {
      const outlet = outletFor(described, known);
      return outlet ? mention(outlet, range) : make('outlet');
    }
    if (lexicon.isBody(noun) || lexicon.isDocument(noun)) {
      const body = indefinite ? undefined : bodyFor(page, described, known);
      if (body) return mention(body, range);
      return make(lexicon.isOffice(noun) ? 'office' : 'group');
    }
    if (lexicon.isRole(noun) || lexicon.isTitle(noun) || lexicon.genderOfNoun(noun)) {
      const persons = entities.filter((e) => e.kind === 'person' || (e.kind === 'unnamed' && !e.plural));
      const fits = fitsOf(page, described, persons);
      const [best, second] = fits;
      const near = known.slice(0, 12);
      if (best && !indefinite && best.score >= FITS) {
        if (!second || best.score > second.score) return mention(best.entity, range);
        const latest = near.find((e) => fits.some((fit) => fit.score === best.score && fit.entity === e));
        if (latest) return mention(latest, range);
        return { entity: undefined, why: 'two-candidates', among: [best.entity, second.entity] };
      }
      // Only the family of the noun agrees: enough where it is the one person it can mean.
      if (best && !indefinite && best.score >= 2 && fits.filter((fit) => fit.score >= 2).length === 1) return mention(best.entity, range);
      return make('unnamed');
    }
    const same = known.find((e) => !e.named && e.roles.has(noun) && [...described.scope].every((word) => e.scope.has(word)));
    return same && !indefinite ? mention(same, range) : make('unnamed');
  }

  /** Whom "a spokesman for Vell" or "Tavia’s ministry" belongs to: a name in the phrase that is not its noun. */
  function ownerOf(range: Range, head: number): Entity | undefined {
    for (let i = range.first; i <= range.last; i++) {
      const entity = i === head ? undefined : names.startingAt(i)?.entity;
      if (entity) return entity;
      const state = page.lexicon.stateOfAdjective(page.text(i));
      if (state !== undefined && register.states.has(state)) return register.states.get(state);
    }
    return undefined;
  }

  function meant(range: Range, outer: Entity | undefined): Meant {
    lookUpTo(range.first);
    const mentioned = mentionIn(page, range, names);
    if (!mentioned) return { entity: undefined, why: 'no-noun' };
    switch (mentioned.how) {
      case 'pronoun': return pronoun(mentioned.at, range, outer);
      case 'joint': return joint(mentioned.parts, range, outer);
      case 'description': return description(mentioned, range);
      case 'name': {
        const { entity } = mentioned.named;
        return entity ? mention(entity, range) : { entity: undefined, why: 'two-candidates', among: entities.filter((e) => e.kind === 'person' && e.words.at(-1) === page.lower(mentioned.named.name.last)) };
      }
    }
  }

  return {
    entities, meant,
    outlet: (range) => {
      const { entity } = meant(range, undefined);
      if (entity && mayBeOutlet(entity)) entity.kind = 'outlet';
      return entity;
    },
    credited: (entity, at) => {
      lookUpTo(at);
      see({ entity, at, subject: true, source: true, quoted: page.quoted(at), inner: false });
    },
  };
}

function sighting(page: Page, entity: Entity, { first, last }: Range): Sighting {
  const label = page.label(last), before = page.tag(first - 1);
  return { entity, at: first, subject: label === 'nsubj' || label === 'nsubj:pass', source: false, quoted: page.quoted(first), inner: page.tag(last + 1) === 'POS' || before === 'IN' || before === 'TO' };
}

function namesOf(named: Register['named']): Names {
  const ends = new Map<number, NamedName>(), starts = new Map<number, NamedName>(), all = new Map<number, NamedName>();
  for (const one of named) {
    ends.set(one.name.last, one);
    starts.set(one.name.first, one);
    for (let i = one.name.first; i <= one.name.last; i++) all.set(i, one);
  }
  return { endingAt: (i) => ends.get(i), startingAt: (i) => starts.get(i), at: (i) => all.get(i) };
}
