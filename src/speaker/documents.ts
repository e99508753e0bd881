import { outletFor } from './described.ts';
import type { Entity } from './entity.ts';
import type { Mention } from './mention.ts';
import type { Scene } from './meant.ts';
import type { Page, Range } from './page.ts';

/** A poll is whose it is and yet speaks for itself: those asked by it. */
const POLLS = new Set(['poll', 'polls', 'survey', 'surveys']);
const RULINGS = new Set(['ruling', 'decision', 'opinion', 'verdict', 'judgment', 'judgement', 'order']);
const PIECES = new Set(['article', 'piece', 'story', 'editorial', 'feature', 'column', 'report']);

/**
 * Who answers for a document: whoever's it is called ("her brief", "the ministry’s memo", "a Harbour Bureau report"), the court for "the ruling", the
 * outlet for "the article", and for "the study" whoever answered for the study before. Undefined for a document of which nothing is told.
 */
export function answersFor(scene: Scene, { head, core }: Extract<Mention, { how: 'description' }>, range: Range, outer: Entity | undefined): Entity | undefined {
  const { page, memory, documents } = scene;
  const noun = page.lower(head);
  if (POLLS.has(noun) || noun.endsWith('s') && page.tag(head) === 'NNS') return undefined;
  const owner = ownerOf(scene, { first: core.first, last: head }, range, outer);
  if (owner) {
    documents.set(noun, owner);
    return owner;
  }
  if (!isDefinite(page, core.first)) return undefined;
  const before = [...page.lexicon.bodyKinOf(noun)].flatMap((kin) => documents.get(kin) ?? []);
  if (before.length > 0) return before[0];
  if (RULINGS.has(noun)) return memory.recent.find((entity) => isCourt(page, entity));
  return PIECES.has(noun) ? outletFor({}, memory.recent) : undefined;
}

function ownerOf({ page, names, look }: Scene, { first, last }: Range, range: Range, outer: Entity | undefined): Entity | undefined {
  for (let i = last - 1; i >= first; i--) {
    if (page.tag(i) === 'PRP$') return look({ first: i, last: i }, outer);
    if (page.tag(i) === 'POS') return look({ first, last: i - 1 }, outer);
  }
  // "a Harbour Bureau [report]", "a [report] by Ana Vell".
  const compound = names.endingAt(last - 1)?.entity;
  if (compound && compound.kind !== 'state' && !compound.mute) return compound;
  if (last + 2 <= range.last && (page.lower(last + 1) === 'by' || page.lower(last + 1) === 'from')) return look({ first: last + 2, last: range.last }, outer);
  return undefined;
}

const isDefinite = (page: Page, first: number): boolean => page.lower(first) === 'the' || page.lower(first) === 'this' || page.lower(first) === 'that';

function isCourt(page: Page, { kind, words, roles }: Entity): boolean {
  if (kind === 'person') return roles.has('judge') || roles.has('justice') || roles.has('magistrate');
  return kind === 'office' && [words.at(-1) ?? '', ...roles].some((word) => page.lexicon.bodyKinOf('court').has(word) && word !== 'bench');
}

