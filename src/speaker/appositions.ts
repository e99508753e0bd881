import type { NamedName } from './mention.ts';
import type { Page, Range } from './page.ts';
import { describeRole } from './roles.ts';

/** How far an apposition reaches, in tokens. */
const REACH = 14;

/** Takes up the offices that stand beside names: "Ana Vell, the interior minister,", "The interior minister, Ana Vell,". */
export function readAppositions(page: Page, named: readonly NamedName[]): void {
  for (const { name, entity } of named) {
    if (entity?.kind !== 'person') continue;
    const behind = phraseBehind(page, name);
    if (behind) describeRole(page, entity, behind);
    const predicate = phraseOf(page, name);
    if (predicate) describeRole(page, entity, predicate);
    const before = phraseBefore(page, name.role?.first ?? name.first);
    if (before) describeRole(page, entity, before);
  }
}

/** "Senators Ana Vell and Bo Mor": an office in the plural is that of each. */
export function readSharedTitles(page: Page, named: readonly NamedName[]): void {
  named.forEach(({ name, entity }, n) => {
    const word = name.role && page.lower(name.role.last), office = word?.endsWith('s') ? word.slice(0, -1) : undefined;
    if (!entity || !office || !(page.lexicon.isTitle(office) || page.lexicon.isRole(office))) return;
    entity.roles.add(office);
    for (let m = n + 1; m < named.length && m < n + LIST; m++) {
      const other = named[m] as NamedName;
      if (page.sentenceOf(other.name.first) !== page.sentenceOf(name.first) || (other.entity?.kind === 'person' && other.name.role)) return;
      if (other.entity?.kind === 'person' && LINKS.has(page.lower(other.name.first - 1))) other.entity.roles.add(office);
    }
  });
}

/** A list of names is seldom longer, with the places and parties in it. */
const LIST = 12;
const LINKS = new Set(['and', ',', '&']);

/**
 * "Ana Vell, | the interior minister,": closed by a comma, or by the end of what it stands in. "In Vell, the mayor said …" has a
 * verb where the comma should be. What stands behind a preposition or a relative says more of the office and is left.
 */
function phraseBehind(page: Page, { last }: Range): Range | undefined {
  if (page.text(last + 1) !== ',') return undefined;
  const first = last + 2;
  const tag = page.tag(first);
  if (tag !== 'DT' && !tag.startsWith('NN') && tag !== 'JJ' && tag !== 'PRP$' && tag !== 'VBN') return undefined;
  const sentence = page.sentenceOf(first);
  let noun = -1, end = -1;
  for (let i = first; i < first + REACH && page.sentenceOf(i) === sentence; i++) {
    const here = page.tag(i);
    if (end < 0 && (page.lexicon.isRole(page.lower(i)) || page.lexicon.isTitle(page.lower(i)) || page.lexicon.isKin(page.lower(i)))) noun = i;
    // "Ana Vell, Senator Bo Holm and …": the next of a list.
    if (noun === i - 1 && noun >= 0 && here === 'NNP') return undefined;
    if (end < 0 && (here === 'WP' || here === 'WDT')) end = i - 1;
    const closed = page.text(i) === ',' || here === '.' || here === ':' || here === '"' || page.text(i) === ')' || page.text(i) === '(';
    if (closed || (here === 'CC' && noun >= 0)) return noun >= 0 ? { first, last: end < 0 ? i - 1 : end } : undefined;
    if ((here === 'VBD' || here === 'VBZ' || here === 'VBP' || here === 'MD') && end < 0) return undefined;
  }
  return noun >= 0 && end >= 0 ? { first, last: end } : undefined;
}

/** "Ana Vell is | the interior minister of Ruvia": what somebody is said to be, up to the first preposition. */
function phraseOf(page: Page, { last }: Range): Range | undefined {
  if (!COPULAS.has(page.lower(last + 1)) || page.tag(last + 2) !== 'DT' || page.lower(last + 2) === 'no') return undefined;
  const first = last + 2, sentence = page.sentenceOf(first);
  let noun = -1;
  for (let i = first + 1; i < first + REACH && page.sentenceOf(i) === sentence; i++) {
    const tag = page.tag(i);
    if (page.lexicon.isRole(page.lower(i)) && !page.tag(i + 1).startsWith('NN')) noun = i;
    if (!tag.startsWith('NN') && !tag.startsWith('JJ') && tag !== 'VBN' && tag !== 'POS' && tag !== 'CD') return noun >= 0 ? { first, last: noun } : undefined;
  }
  return undefined;
}

const COPULAS = new Set(['is', 'was', 'became', 'becomes', 'remains']);

/** "the air force commander, | Ana Mor": a determined phrase of office that a comma parts from the name. */
function phraseBefore(page: Page, nameFirst: number): Range | undefined {
  if (page.text(nameFirst - 1) !== ',') return undefined;
  const last = nameFirst - 2, sentence = page.sentenceOf(nameFirst);
  let noun = false;
  for (let i = last; i > last - REACH && page.sentenceOf(i) === sentence; i--) {
    const tag = page.tag(i);
    if (page.lexicon.isRole(page.lower(i))) noun = true;
    if (tag === 'DT' || tag === 'PRP$' || (page.sentenceOf(i - 1) !== sentence && tag.startsWith('NN'))) return noun ? { first: i, last } : undefined;
    if (tag.startsWith('VB') || tag === ',' || tag === 'CC' || tag === '"') return undefined;
  }
  return undefined;
}
