import type { Entity } from './entity.ts';
import type { NamedName } from './mention.ts';
import type { Page, Range } from './page.ts';

/** Where somebody was mentioned, and how prominently. */
export interface Sighting {
  readonly entity: Entity;
  readonly at: number;
  /** The subject of a clause. */
  readonly subject: boolean;
  /** Credited with words. */
  readonly source: boolean;
  readonly quoted: boolean;
  /** "of Vell", "Vell’s": inside another phrase. */
  readonly inner: boolean;
}

/** Who was seen so far, in reading order, and who last. */
export interface Memory {
  readonly sightings: readonly Sighting[];
  /** Those seen last, the last first. */
  readonly recent: readonly Entity[];
  readonly see: (sighting: Sighting) => void;
}

/** So many of those seen last are remembered: nobody writes of more at once, and the cost stays linear. */
export const REMEMBERED = 60;

export function newMemory(): Memory {
  const sightings: Sighting[] = [], recent: Entity[] = [];
  return {
    sightings, recent,
    see: (seen) => {
      sightings.push(seen);
      const at = recent.indexOf(seen.entity);
      if (at >= 0) recent.splice(at, 1);
      recent.unshift(seen.entity);
      if (recent.length > REMEMBERED) recent.pop();
    },
  };
}

/** How a phrase is seen where it stands; `last` is the token of its noun. */
export function sightingOf(page: Page, entity: Entity, { first, last }: Range): Sighting {
  const subject = [first, last].some((i) => SUBJECTS.has(page.label(i)) || (HANGING.has(page.label(i)) && SUBJECTS.has(page.label(page.head(i)))));
  const before = page.tag(first - 1), behind = page.tag(page.text(first - 1) === ',' && page.text(last + 1) === ',' ? last + 2 : last + 1);
  // A verb right behind tells as much, where the parse goes astray: "the mayor, Ana Vell, | promised".
  return { entity, at: first, subject: subject || (before !== 'IN' && FINITE.has(behind)), source: false, quoted: page.quoted(first), inner: page.tag(last + 1) === 'POS' || before === 'IN' || before === 'TO' };
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD', 'VBN']);
/** "the mayor, | Ana Vell," and "Bo Mor and | Ana Vell" are subjects as the first is. */
const HANGING = new Set(['conj', 'appos']);

/** Names joined by commas and "and": "Arda, Bel and Cor". */
export interface Joined extends Range {
  readonly members: readonly Entity[];
}

/** The joined names of an article, in reading order. Names of different kinds stand side by side by chance. */
export function joinedNames(page: Page, named: readonly NamedName[]): Joined[] {
  const joined: Joined[] = [];
  for (let n = 0; n < named.length; n++) {
    const start = named[n] as NamedName, members: Entity[] = [];
    let end = n, and = false;
    if (start.entity) members.push(start.entity);
    while (start.entity && end + 1 < named.length) {
      const here = named[end] as NamedName, next = named[end + 1] as NamedName;
      const link = linkBetween(page, here.name.last + 1, (next.name.role ?? next.name).first);
      if (!link || !next.entity || isPerson(next.entity) !== isPerson(start.entity) || (and && link === 'comma')) break;
      and ||= link === 'and';
      members.push(next.entity);
      end++;
      if (link === 'and') break;
    }
    if (and && new Set(members).size > 1) joined.push({ first: start.name.first, last: (named[end] as NamedName).name.last, members });
    if (and) n = end;
  }
  return joined;
}

const isPerson = ({ kind }: Entity): boolean => kind === 'person';

/** What stands between two names, if it is nothing but what joins them. */
function linkBetween(page: Page, first: number, next: number): 'comma' | 'and' | undefined {
  let link: 'comma' | 'and' | undefined;
  for (let i = first; i < next; i++) {
    if (page.lower(i) === 'and') link = 'and';
    else if (page.text(i) === ',' && !link) link = 'comma';
    else if (page.lower(i) !== 'the') return undefined;
  }
  return link;
}
