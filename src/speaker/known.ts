import type { Entity } from './entity.ts';
import { isSuffix, type Name } from './names.ts';
import type { Page } from './page.ts';

/** Who is known so far, found by the words of a name. Looking up costs what fits, however many there are. */
export interface Known {
  /** Takes up the words an entity has now. */
  readonly add: (entity: Entity) => void;
  /** People with this surname, and people with this given name before a surname. */
  readonly bySurname: (word: string) => readonly Entity[];
  readonly byGiven: (word: string) => readonly Entity[];
  /** Bodies and outlets whose name begins, or ends, with a word. */
  readonly byFirst: (word: string) => readonly Entity[];
  readonly byLast: (word: string) => readonly Entity[];
  /** Bodies whose initials, or whose acronym, this is. */
  readonly byInitials: (word: string) => readonly Entity[];
}

export function newKnown(): Known {
  const surname = new Map<string, Entity[]>(), given = new Map<string, Entity[]>(), first = new Map<string, Entity[]>(), last = new Map<string, Entity[]>(), initials = new Map<string, Entity[]>();
  const put = (map: Map<string, Entity[]>, word: string | undefined, entity: Entity): void => {
    if (word === undefined) return;
    const list = map.get(word);
    if (!list) map.set(word, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  };
  const look = (map: Map<string, Entity[]>) => (word: string): readonly Entity[] => map.get(word) ?? [];
  return {
    add: (entity) => {
      const { words } = entity;
      if (entity.kind === 'person') {
        put(surname, words.at(-1), entity);
        if (words.length > 1) put(given, words[0], entity);
      } else if (entity.kind !== 'state') {
        put(first, words[0], entity);
        put(last, words.at(-1), entity);
        put(initials, initialsOf(words) ?? words.join(''), entity);
      }
    },
    bySurname: look(surname), byGiven: look(given), byFirst: look(first), byLast: look(last), byInitials: look(initials),
  };
}

/** The words of a name, lower case, without "the" and suffixes. */
export function wordsOfName(page: Page, { first, last }: Name): string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i++) if (page.tokens[i]?.kind !== 'mark' && !isSuffix(page.lower(i)) && !(i === first && page.lower(i) === 'the')) words.push(page.lower(i).replace(/\.$/, ''));
  return words;
}

/** Same surname, and given names that do not speak against it: "Ana Mor", "Ana B. Mor", "A. Mor". */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const one = a[0] ?? '', other = b[0] ?? '';
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other)) || (a.length > 1 && b.length > 1 && a.includes(other)) || b.includes(one);
}

/** The body that has the same words, or of whose words this is the acronym, or the other way round. */
export function findBody(known: Known, words: readonly string[]): Entity | undefined {
  const [first = ''] = words;
  const same = known.byFirst(first).find((e) => e.words.length === words.length && e.words.every((word, i) => word === words[i]));
  return same ?? known.byInitials(initialsOf(words) ?? words.join('')).find((e) => (e.words.length === 1) !== (words.length === 1) || dotless(e.words) === dotless(words));
}

/** "s.e.c" and "sec" are one. */
const dotless = (words: readonly string[]): string => words.join('').replaceAll('.', '');

/** The initials of two words and more, without the small ones; of one word, the word without stops when it had any. */
function initialsOf(words: readonly string[]): string | undefined {
  if (words.length < 2) return words[0]?.includes('.') ? words[0].replaceAll('.', '') : undefined;
  return words.filter((word) => !SMALL.has(word)).map((word) => word[0]).join('');
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', '&']);
