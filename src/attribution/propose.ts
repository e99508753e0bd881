import { TOLD } from '../article/article.ts';
import { findPrepositionCue } from './according-to.ts';
import { findAdverbCue } from './adverb-cue.ts';
import { cueWordsAt, type CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { findFloating } from './floating.ts';
import { findHeadlineCredit } from './headline.ts';
import { findLabels } from './label.ts';
import { findNounCue } from './noun-cue.ts';
import type { Range } from './noun-phrase.ts';
import { findQuotedCue } from './quoted-cue.ts';
import { findVerbCue } from './verb-cue.ts';
import { findVerbless } from './verbless.ts';
import type { View } from './view.ts';

/** The shapes of an attribution, in the order in which they are tried at each cue: the first that fits makes it. */
const CUE_SHAPES: readonly ((view: View, words: CueWords, paragraph: Range) => Draft | undefined)[] = [
  findPrepositionCue,
  findQuotedCue,
  findVerbCue,
  findNounCue,
  findAdverbCue,
];

/** What the rules take for attributions, paragraph by paragraph; those without a cue of a file last. */
export function propose(view: View): Draft[] {
  const { syntax } = view;
  const paragraphs = syntax.paragraphs.filter(({ role, first, last }) => TOLD.has(role) && last >= first);
  const drafts: Draft[] = [];
  for (const paragraph of paragraphs) {
    const whole = paragraph.role === 'headline' ? findHeadlineCredit(view, paragraph) : undefined;
    if (whole) drafts.push(whole);
    for (let i = paragraph.first; i <= paragraph.last; i++) {
      const draft = firstOf(cueWordsAt(view, i, paragraph.last), (words) => firstOf(CUE_SHAPES, (shape) => shape(view, words, paragraph)));
      if (draft) drafts.push(draft.shares ? withSharedSource(draft, drafts) : draft);
    }
  }
  const cued = withoutRivals(drafts);
  const kept = [...findLabels(view, paragraphs), ...cued, ...findAllVerbless(view, cued)];
  const told = syntax.quotations.filter(({ open }) => TOLD.has(syntax.paragraphs[view.paragraphOf(open)]?.role ?? 'chrome'));
  return [...kept, ...findFloating(view, told, kept)];
}

/** "declined | to comment on the raid": what is withheld is no saying of its own. */
function isWithheld({ cue, group }: Draft, before: Draft | undefined): boolean {
  return group?.infinitive === true && (before?.by?.stance === 'withholds' || before?.by?.stance === 'denies') && before.content[0]?.first === cue?.first;
}

/** Verbless attributions in the sentences of the narrator in which no word credits anybody. */
function findAllVerbless(view: View, cued: readonly Draft[]): Draft[] {
  const credited = new Set(cued.map(({ cue }) => cue && view.sentenceOf(cue.first).first));
  return view.syntax.sentences.flatMap(({ first, last }) => {
    if (credited.has(first) || !TOLD.has(view.syntax.paragraphs[view.paragraphOf(first)]?.role ?? 'chrome')) return [];
    return findVerbless(view, first, last) ?? [];
  });
}

/** How many drafts back the one that an "and" goes on from may be; those between are nested in it. */
const REACH = 6;

/** "Lind said that … and added that …": the source of the draft that ends before the conjunction. */
function withSharedSource(draft: Draft, before: readonly Draft[]): Draft {
  const conjunction = (draft.cue?.first ?? 0) - 1;
  for (const { source, cue, content } of before.slice(-REACH)) {
    const end = Math.max(cue?.last ?? 0, ...content.map(({ last }) => last));
    if (source && (end === conjunction - 1 || end === conjunction - 2)) return { ...draft, source };
  }
  return draft;
}

function firstOf<T, R>(candidates: readonly T[], attempt: (candidate: T) => R | undefined): R | undefined {
  for (const candidate of candidates) {
    const result = attempt(candidate);
    if (result) return result;
  }
  return undefined;
}

/**
 * Of two drafts whose cue words overlap, the longer: "said in a statement that" is no statement of its own, "seemed" nothing beside
 * "seemed to blame". Drafts come in the order of their cues.
 */
function withoutRivals(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let cued: Range | undefined;
  for (const draft of drafts) {
    if (draft.cue) {
      if (cued && draft.cue.last <= cued.last) continue;
      if (isWithheld(draft, kept.at(-1))) continue;
      const last = kept.at(-1);
      if (draft.group?.quoting && (last?.content[0]?.first === draft.source?.first || last?.content[0]?.first === draft.content[0]?.first)) kept.pop(); // "quoted | Lind as saying"
      if (cued && draft.cue.first <= cued.first && kept.at(-1)?.cue === cued) kept.pop();
      cued = draft.cue;
    }
    kept.push(draft);
  }
  return kept;
}
