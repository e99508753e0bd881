import type { Name } from './names.ts';
import type { Page } from './page.ts';
import type { SpeakerKind } from './speaker.ts';
import type { Vote } from './tagged.ts';

/** What a name names. */
export interface Named {
  readonly kind: SpeakerKind;
  /** A place, a law, a prize; it has a kind only because it may yet be credited with words. */
  readonly mute?: boolean;
  /** A single word of which only the name model tells: rather short for a name in full, if there is one. */
  readonly loose?: boolean;
}

/**
 * What a name names, by its own words, what stands before it and what the name model says of it; undefined for a single word that
 * could be anything.
 */
export function kindOfName(page: Page, name: Name, vote: Vote | undefined): Named | undefined {
  const { lexicon } = page;
  const tagged = vote?.kind, words = page.wordsOf(name), last = page.lower(name.last), single = name.first === name.last;
  if (lexicon.stateOf(words)) return { kind: 'state' };
  if (lexicon.isOutlet(words) || (!single && (lexicon.isOutletWord(page.text(name.last)) || lexicon.isOutletWord(page.text(name.first))))) return { kind: 'outlet' };
  if (lexicon.isOffice(last)) return { kind: 'office' };
  if (lexicon.isBody(last) || lexicon.isParty(last) || lexicon.isPeople(last)) return { kind: 'group' };
  if (hasBodyWithin(page, name)) return { kind: 'group' };
  if (!single && lexicon.isThing(last)) return { kind: 'group', mute: true };
  if (name.role && isPersonal(page, name.role)) return { kind: 'person' };
  if (!single && isApposedPerson(page, name)) return { kind: 'person' };
  if (isApposedBody(page, name)) return { kind: 'group' };
  if (single) return kindOfWord(page, name, vote);
  const given = lexicon.isGiven(page.text(name.first));
  const sure = (vote?.lead ?? 0) > 1;
  if (tagged === 'place' && (sure || (!given && (!looksPersonal(page, name) || PLACING.has(page.lower(name.first - 1)))))) return { kind: 'group', mute: true };
  if (given) return { kind: 'person' };
  if (lexicon.bodyKinOf('company').has(page.lower(name.last))) return { kind: 'group' };
  if (tagged === 'organisation' && (sure || page.tag(name.first - 1) === 'DT')) return { kind: 'group' };
  return { kind: looksPersonal(page, name) ? 'person' : 'group' };
}

/** What stands before places. */
const PLACING = new Set(['in', 'at', 'near', 'to', 'from', 'of', 'outside', 'around', 'across', 'through', 'into', 'toward', 'towards']);

/** The model sees a single word with too little around it: it has to say the same of two places, and "in Vell" is no person. */
function kindOfWord(page: Page, name: Name, vote: Vote | undefined): Named | undefined {
  const written = page.text(name.first);
  if (page.lexicon.isGiven(written) && vote?.kind !== 'place') return { kind: 'person' };
  if (isAcronym(written)) return { kind: 'group' };
  switch (vote?.kind) {
    case 'place': return { kind: 'group', mute: true, loose: true };
    case 'organisation': return { kind: 'group', loose: true };
    case 'person': return vote.lead > 1 && page.lower(name.first - 1) !== 'in' ? { kind: 'person', loose: true } : undefined;
    default: return undefined;
  }
}

/** "Department of State": a noun for a body before its "of". */
function hasBodyWithin(page: Page, { first, last }: Name): boolean {
  for (let i = first; i < last; i++) if ((page.lower(i + 1) === 'of' || page.lower(i + 1) === 'for') && page.lexicon.isBody(page.lower(i))) return true;
  return false;
}

/** "the company, [Harrow Mills]", "[Harrow Mills], a maker of looms": what stands beside says that it is a body. */
function isApposedBody(page: Page, { first, last }: Name): boolean {
  const isBody = (i: number): boolean => (page.lexicon.isFirm(page.lower(i)) || page.lexicon.isBody(page.lower(i))) && !page.tag(i + 1).startsWith('NN');
  if (page.text(first - 1) === ',' && isBody(first - 2) && [3, 4, 5].some((back) => page.tag(first - back) === 'DT' && page.sentenceOf(first - back) === page.sentenceOf(first))) return true;
  if (page.text(last + 1) !== ',' || page.tag(last + 2) !== 'DT') return false;
  for (let i = last + 3; i < last + 8; i++) {
    if (isBody(i) && (page.text(i + 1) === ',' || page.tag(i + 1) === 'IN' || page.tag(i + 1) === 'WDT')) return true;
    if (!page.tag(i).startsWith('NN') && !page.tag(i).startsWith('JJ')) return false;
  }
  return false;
}

/** How far back an office in apposition begins, in tokens. */
const REACH = 10;

/** "a spokesman for the ministry, [Janek Orlo]": the noun that the phrase before the comma begins with is one of office. */
function isApposedPerson(page: Page, { first, last }: Name): boolean {
  if (page.text(first - 1) !== ',' || page.text(last + 1) !== ',') return false;
  const sentence = page.sentenceOf(first);
  let head = first - 2;
  for (let i = head; i > first - REACH && page.sentenceOf(i) === sentence; i--) {
    const tag = page.tag(i);
    if (tag === 'IN') head = i - 1;
    else if (tag === 'DT' && (i === 0 || page.tag(i - 1) !== 'IN')) return page.lexicon.isRole(page.lower(head));
    else if (tag.startsWith('VB') || tag === ',' || tag === 'CC' || tag === '"') return false;
  }
  return false;
}

/** A title or word of office ends what stands before the name. */
const isPersonal = (page: Page, { last }: { last: number }): boolean => page.lexicon.isTitle(page.lower(last)) || page.lexicon.isRole(page.lower(last));

export const isAcronym = (words: string): boolean => words.length > 1 && words.length < 7 && words === words.toUpperCase() && /\p{Lu}/u.test(words);

/** Up to four words, none of them a closed-class word or an acronym: how people are written. */
function looksPersonal(page: Page, { first, last }: Name): boolean {
  if (last - first > 3) return false;
  for (let i = first; i <= last; i++) {
    const word = page.text(i);
    if ((page.lexicon.isFunction(page.lower(i)) && !page.lexicon.isParticle(page.lower(i))) || word === '&' || isAcronym(word) || page.lexicon.stateOf(word) || page.lexicon.stateOfAdjective(word)) return false;
  }
  return true;
}
