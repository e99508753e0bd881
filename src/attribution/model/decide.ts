import { TOLD } from '../../article/article.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { Draft } from '../draft.ts';
import type { View } from '../view.ts';
import { atomsOf } from './atoms.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf, choose, withThoseHeld } from './candidates.ts';
import { newChain } from './chain.ts';
import { cueFactsOf } from './cue-facts.ts';
import { crossesFence, fencesOf } from './fences.ts';
import { ROLES } from './labels.ts';
import type { Decider } from './load.ts';
import { addChances, newPosterior, posteriorOf } from './posterior.ts';
import { hullOf, proposalsOf } from './proposals.ts';
import { scoreParagraph } from './stage.ts';

/** What the model makes of an article. */
export interface Decision {
  /** The spans it takes, none overlapping, in reading order. */
  readonly spans: readonly Candidate[];
  /** How likely each role is at each token: `chances[3 * i + role]`. */
  readonly chances: Float32Array;
  /** What stands behind this token was not looked at. */
  readonly upTo: number;
}

/** Tokens of an article that the model looks at: the longest reports have a third of it, and a hostile page must not cost more than rules alone do. */
const DECIDED_AT_MOST = 15_000;

/**
 * Which words are sources, cues and contents, as the learned model decides: a conditional random field over each paragraph
 * (Lafferty, McCallum and Pereira 2001). `proposed` is what rules found: the model takes it as one more thing to look at.
 */
export function decide(view: View, { vocabulary, stage, cutoffs }: Decider, proposed: readonly Draft[]): Decision {
  const syntax = headOf(view.syntax), count = syntax.tokens.length;
  const { tags, heads, labels } = syntax.structure;
  const proposals = proposalsOf(count, proposed.filter((draft) => hullOf(draft).last < count));
  const columns = atomsOf(syntax, vocabulary, { tags, heads, relations: labels, proposals, cues: cueFactsOf(view, syntax) });
  const chain = newChain(), posterior = newPosterior(), chances = new Float32Array(count * ROLES.length);
  const candidates: Candidate[] = [], fences = fencesOf(view);
  for (const { role, first, last } of syntax.paragraphs) {
    if (!TOLD.has(role) || last < first) continue;
    scoreParagraph(stage, columns, first, last, chain);
    posteriorOf(chain, posterior);
    addChances(posterior, first, chances);
    candidates.push(...withThoseHeld(candidatesOf(posterior, first).filter((span) => !crossesFence(view, fences, span))));
  }
  return { spans: choose(candidates, cutoffs), chances, upTo: count };
}

/** The paragraphs that end within what the model looks at. */
function headOf(syntax: Syntax): Syntax {
  if (syntax.tokens.length <= DECIDED_AT_MOST) return syntax;
  const beyond = syntax.paragraphs.findIndex(({ first, last }) => last >= first && last >= DECIDED_AT_MOST);
  const paragraphs = syntax.paragraphs.slice(0, beyond), count = (paragraphs.findLast(({ first, last }) => last >= first)?.last ?? -1) + 1;
  return {
    ...syntax, paragraphs, tokens: syntax.tokens.slice(0, count),
    sentences: syntax.sentences.filter(({ last }) => last < count), quotations: syntax.quotations.filter(({ open }) => open < count),
  };
}
