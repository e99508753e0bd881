import { TOLD } from '../../article/article.ts';
import type { Paragraph, Syntax } from '../../syntax/syntax.ts';
import type { Draft } from '../draft.ts';
import { atomsOf } from './atoms.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf, choose } from './candidates.ts';
import { newChain } from './chain.ts';
import { lookAt, newFirstLook } from './first-look.ts';
import type { Linked } from './link.ts';
import { link } from './link.ts';
import type { Decider } from './load.ts';
import { loadDecider } from './load.ts';
import { proposedLabels } from './proposals.ts';
import { newPosterior, posteriorOf } from './posterior.ts';
import { secondAtoms } from './second-look.ts';
import { scoreParagraph } from './stage.ts';

/**
 * Everyone's words in an article, as the learned model decides: two conditional random fields over each paragraph, the second
 * of which sees what the first one said (as "stacked learning", Cohen and Carvalho 2005). `proposed` is what rules
 * found: the model takes it as one more thing to look at. Loads the weights on first use.
 */
export function decideAttributions(syntax: Syntax, proposed: readonly Draft[]): Linked[] {
  const decider = loadDecider();
  return link(syntax, choose(findCandidates(syntax, decider, proposed), decider.cutoffs));
}

/** The spans that may be sources, cues and contents, in the order of their last tokens. */
export function findCandidates(syntax: Syntax, { vocabulary, first, second }: Decider, proposed: readonly Draft[]): Candidate[] {
  const { tags, heads, labels } = syntax.structure;
  const columns = atomsOf(syntax, vocabulary, { tags, heads, relations: labels, proposals: proposedLabels(syntax.tokens.length, proposed) });
  const told = syntax.paragraphs.filter((paragraph: Paragraph) => TOLD.has(paragraph.role) && paragraph.last >= paragraph.first);
  const chain = newChain(), posterior = newPosterior(), look = newFirstLook(syntax.tokens.length);
  for (const paragraph of told) {
    scoreParagraph(first, columns, paragraph.first, paragraph.last, chain);
    lookAt(chain, posterior, paragraph.first, look);
  }
  const again = secondAtoms(syntax, columns, look);
  return told.flatMap((paragraph) => {
    scoreParagraph(second, again, paragraph.first, paragraph.last, chain);
    posteriorOf(chain, posterior);
    return candidatesOf(posterior, paragraph.first);
  });
}
