import { skipAdjuncts } from './adjuncts.ts';
import { behindConnective, clauseEnd, hasFiniteVerb, takesOver } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/**
 * Content that a source and its cue stand in the middle of, between two commas:
 *
 *     [content The nickname], [source she] [cue explained], [content comes from her uncle].
 */
export function contentAround(view: View, source: Range, group: VerbGroup, floor: number, limit: number): Range[] | undefined {
  const before = source.first - 1, after = skipAdjuncts(view, group.last + 1, limit);
  if (view.tokens[before]?.text !== ',' || view.tokens[after]?.text !== ',' || before <= floor || after >= limit) return undefined;
  if (view.quotationOf(before - 1) !== view.quotationOf(source.first) || takesOver(view, after + 1, limit)) return undefined;
  const rest: Range = { first: after + 1, last: clauseEnd(view, after + 1, limit) };
  const tag = view.tag(rest.first);
  if (tag === 'VBG' || tag === 'WP' || tag === 'WDT' || view.tokens[rest.first]?.kind === 'mark') return undefined;
  return hasFiniteVerb(view, rest.first, rest.last) || tag === 'TO' ? [{ first: behindConnective(view, floor, before), last: before - 1 }, rest] : undefined;
}

/**
 * Content whose first words stand before the source because something is asked of them:
 *
 *     [content which] [source he] [cue believes] [content will cost them the vote]
 *     [content the discipline] [source she] [cue argues] [content is needed]
 */
export function contentWithGap(view: View, source: Range, group: VerbGroup, floor: number, limit: number): Range[] | undefined {
  const verb = group.last + 1, tag = view.tag(verb);
  const finite = tag === 'MD' || ((tag === 'VBZ' || tag === 'VBD' || tag === 'VBP') && AUXILIARIES.has(view.lower(verb)));
  if (!finite || verb >= limit || source.first - 1 < floor) return undefined;
  const before = source.first - 1, pronoun = view.tag(before);
  const head = pronoun === 'WDT' || pronoun === 'WP' ? { first: before, last: before } : phraseEndingAt(view, before, floor);
  return head && [head, { first: verb, last: clauseEnd(view, verb, limit) }];
}

const AUXILIARIES = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'do', 'did']);
