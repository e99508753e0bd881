import type { Names } from './mention.ts';
import type { Page, Range } from './page.ts';

/**
 * Phrases that mean people without naming them, wherever they stand: "the candidate", "a doctor", "protesters". Who is spoken of so is
 * remembered for the pronoun that follows. What stands beside a name ("the mayor, Ana Vell", "Mayor Vell") is left to the name.
 */
export function nounsOf(page: Page, names: Names): Range[] {
  const phrases: Range[] = [];
  for (const { first, last, block } of page.syntax.sentences) {
    if (!TOLD.has(page.syntax.paragraphs[block]?.role ?? '')) continue;
    for (let i = first; i <= last; i++) {
      const phrase = isPersonal(page, i) && !names.at(i) ? phraseTo(page, i, first) : undefined;
      if (phrase && !besideName(page, names, phrase)) phrases.push(phrase);
    }
  }
  return phrases;
}

/** "he", "she", "they", "him" and "her": whoever is meant goes on being spoken of. */
export function pronounsOf(page: Page): number[] {
  const all: number[] = [];
  for (const { first, last, block } of page.syntax.sentences) {
    if (!TOLD.has(page.syntax.paragraphs[block]?.role ?? '')) continue;
    for (let i = first; i <= last; i++) if (!page.quoted(i) && (SUBJECTS.has(page.lower(i)) || page.lower(i) === 'him' || (page.lower(i) === 'her' && page.tag(i) === 'PRP'))) all.push(i);
  }
  return all;
}

const SUBJECTS = new Set(['he', 'she', 'they']);

const TOLD = new Set(['headline', 'standfirst', 'body']);

/** A noun for people that no noun follows. */
function isPersonal(page: Page, i: number): boolean {
  const tag = page.tag(i), word = page.lower(i);
  if (tag !== 'NN' && tag !== 'NNS') return false;
  if (page.tag(i + 1).startsWith('NN') || page.tag(i + 1) === 'POS' || page.tokens[i + 1]?.capital) return false;
  return page.lexicon.isRole(word) || page.lexicon.genderOfNoun(word) !== undefined || (tag === 'NNS' && page.lexicon.isPeople(word));
}

/** From the determiner on; a bare plural from its first adjective. */
function phraseTo(page: Page, last: number, floor: number): Range | undefined {
  let first = last;
  while (first > floor && INSIDE.has(page.tag(first - 1))) {
    first--;
    if (page.tag(first) === 'DT' || page.tag(first) === 'PRP$') return { first, last };
  }
  return page.tag(last) === 'NNS' ? { first, last } : undefined;
}

const INSIDE = new Set(['DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'CD', 'VBN', 'POS']);

function besideName(page: Page, names: Names, { first, last }: Range): boolean {
  const comma = page.text(last + 1) === ',' ? last + 2 : last + 1;
  return names.startingAt(comma) !== undefined || (page.text(first - 1) === ',' && names.endingAt(first - 2) !== undefined) || COPULAS.has(page.lower(first - 1));
}

/** "Vell is a doctor" speaks of nobody else. */
const COPULAS = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'became', 'become', 'as']);
