import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import { dressed } from './dress.ts';
import { finish } from './finish.ts';
import { decideAttributions } from './model/decide.ts';
import type { Linked } from './model/link.ts';
import { hullOf } from './model/proposals.ts';
import type { Range } from './noun-phrase.ts';
import { propose } from './propose.ts';
import { lexemeOf } from './stance.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/**
 * Everyone's words in an article, in reading order. Rules propose; the learned model decides which words are source, cue
 * and content; the rules then say what stand is taken, what is relayed and what is nested. Both are named in `rule`.
 */
export function settleAttributions(syntax: Syntax, language: Language): Attribution[] {
  const view = viewOf(syntax, language);
  const drafts = propose(view);
  return finish(view, settle(view, drafts, decideAttributions(syntax, drafts)));
}

/** What the model decided, each with the proposal it agrees with, and the proposals that stand inside somebody's content. */
function settle(view: View, drafts: readonly Draft[], decided: readonly Linked[]): Draft[] {
  const count = view.tokens.length;
  const byCue = painted(count, drafts, ({ cue }) => [cue]), byContent = painted(count, drafts, ({ content }) => content);
  const settled = decided.map((linked) => settledDraft(view, linked, agreeing(drafts, byCue, byContent, linked)));
  const cues = painted(count, settled, ({ cue }) => [cue]), contents = painted(count, settled, ({ content }) => content);
  const inner = drafts.filter((draft) => {
    const { first, last } = hullOf(draft);
    const around = settled[contents[first] ?? -1];
    return draft.cue !== null && cues[draft.cue.last] === -1 && around?.content.some((piece) => piece.first <= first && last <= piece.last && last - first < piece.last - piece.first);
  });
  return [...settled, ...inner];
}

/** For each token the number of the draft that has it in the given ranges, -1 for none. */
function painted<T>(count: number, drafts: readonly T[], ranges: (draft: T) => readonly (Range | null)[]): Int32Array {
  const owner = new Int32Array(count).fill(-1);
  drafts.forEach((draft, n) => { for (const range of ranges(draft)) if (range) owner.fill(n, range.first, range.last + 1); });
  return owner;
}

/** The proposal with the same cue, or without a cue the one with the same content. */
function agreeing(drafts: readonly Draft[], byCue: Int32Array, byContent: Int32Array, { cue, content }: Linked): Draft | undefined {
  for (let i = cue?.last ?? -1; cue && i >= cue.first; i--) if (byCue[i] !== -1) return drafts[byCue[i] as number];
  if (cue) return undefined;
  const beside = drafts[byContent[content[0]?.first ?? -1] ?? -1];
  return beside?.cue ? undefined : beside;
}

function settledDraft(view: View, { source, cue, content }: Linked, agreed: Draft | undefined): Draft {
  const by = agreed?.by ?? lexemeOf(view, cue)?.cue;
  const likely = Math.max(...content.map(({ chance }) => chance));
  return {
    source: dressed(view, source, agreed ? [agreed.source] : [], 'source'),
    cue: dressed(view, cue, agreed ? [agreed.cue] : [], 'cue'),
    content: content.map((range) => dressed(view, range, agreed?.content ?? [], 'content')),
    rule: agreed ? `model+${agreed.rule}` : 'model',
    certainty: agreed?.certainty === 'stated' || likely >= SURE && cue !== null ? 'stated' : 'inferred',
    ...(by ? { by } : {}),
    ...(agreed?.group ? { group: agreed.group } : {}),
    ...(source === null && cue === null ? { continues: true } : {}),
  };
}

/** From this chance on a content that only the model sees counts as stated. */
const SURE = 0.8;
