import type { Name } from './names.ts';
import type { Page } from './page.ts';
import type { SpeakerKind } from './speaker.ts';

/** What a name names, by its own words and what stands before it; undefined for a single word that could be anything. */
export function kindOfName(page: Page, name: Name): SpeakerKind | undefined {
  const { lexicon } = page;
  const words = page.wordsOf(name), last = page.lower(name.last);
  if (lexicon.stateOf(words)) return 'state';
  if (lexicon.isOutlet(words) || (name.last > name.first && (lexicon.isOutletWord(page.text(name.last)) || lexicon.isOutletWord(page.text(name.first))))) return 'outlet';
  if (lexicon.isOffice(last)) return 'office';
  if (lexicon.isBody(last) || lexicon.isParty(last) || lexicon.isPeople(last)) return 'group';
  if (hasBodyWithin(page, name)) return 'group';
  if (name.role && isPersonal(page, name.role)) return 'person';
  if (lexicon.genderOfName(page.text(name.first))) return 'person';
  if (name.first === name.last) return isAcronym(words) ? 'group' : undefined;
  return looksPersonal(page, name) ? 'person' : 'group';
}

/** "Department of State": a noun for a body before its "of". */
function hasBodyWithin(page: Page, { first, last }: Name): boolean {
  for (let i = first; i < last; i++) if ((page.lower(i + 1) === 'of' || page.lower(i + 1) === 'for') && page.lexicon.isBody(page.lower(i))) return true;
  return false;
}

/** A title or word of office ends what stands before the name. */
const isPersonal = (page: Page, { last }: { last: number }): boolean => page.lexicon.isTitle(page.lower(last)) || page.lexicon.isRole(page.lower(last));

export const isAcronym = (words: string): boolean => words.length > 1 && words.length < 7 && words === words.toUpperCase() && /\p{Lu}/u.test(words);

/** Two to four words, none of them a closed-class word or an acronym: how people are written. */
function looksPersonal(page: Page, { first, last }: Name): boolean {
  if (last - first > 3) return false;
  for (let i = first; i <= last; i++) {
    const word = page.text(i);
    if (page.lexicon.isFunction(page.lower(i)) || word === '&' || isAcronym(word) || page.lexicon.stateOf(word) || page.lexicon.stateOfAdjective(word)) return false;
  }
  return true;
}
