import type { CueWords } from './cue-index.ts';
import { skipAdjuncts, opensQuotation } from './adjuncts.ts';
import { complementAfter, isBase } from './complement.ts';
import type { Draft } from './draft.ts';
import { lastWordOf, objectEnd } from './extent.ts';
import { contentBefore } from './fronted.ts';
import type { Range } from './noun-phrase.ts';
import { phraseStartingAt, sourceEndingAt } from './noun-phrase.ts';
import { subjectOfParticiple } from './subject.ts';
import { COPULAS, verbGroup, type VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/**
 * Attributions by a cue verb, in the shapes news has:
 *
 *     [source Lind] [cue said] [content that the bridge held]
 *     [content “It held,”] [source Lind] [cue said]; [content “it held,”] [cue said] [source Lind]
 *     [content The bridge held], [source Lind] [cue said]
 *     …, [cue adding] [content that it would be shut]
 *     [content The bridge] [cue was described] by [source Lind] [content as safe]
 */
export function findVerbCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  const adjective = words.cue.kind === 'adjective';
  if (!adjective && (words.cue.kind !== 'verb' || !isVerb(view, words.first))) return undefined;
  const quotation = view.quotationOf(words.first);
  const sentence = view.sentenceOf(words.first);
  const floor = Math.max(quotation ? quotation.open + 1 : paragraph.first, sentence.first);
  const group = verbGroup(view, words, floor);
  if (adjective && !isPredicate(view, group)) return undefined;
  const cue = { first: group.first, last: group.last };
  const draft = (source: Range | null, content: readonly Range[], rule: string): Draft =>
    ({ source, cue, content, rule, certainty: 'stated', by: words.cue, group });

  if (group.passive && !adjective) return passive(view, words, group, sentence.last, draft);
  const before = sourceBefore(view, group, floor);
  const complement = complementAfter(view, words.cue, group.last, paragraph.last);

  if (before && !(quotation && before.first < quotation.open)) {
    const fronted = takesFronted(words) ? contentBefore(view, before.first - 1, quotation ? floor : paragraph.first, sentence) : undefined;
    if (fronted?.rule === 'quotation-before') return draft(before, [...fronted.content, ...quotesBehind(view, group.last, paragraph)], fronted.rule);
    if (fronted && !(complement && SURE.has(complement.rule)) && endsAfter(view, group.last, sentence.last)) return draft(before, fronted.content, fronted.rule);
    return complement && draft(before, complement.content, complement.rule);
  }
  const inverted = takesFronted(words) && !group.participle ? contentBefore(view, group.first - 1, quotation ? floor : paragraph.first, sentence) : undefined;
  if (inverted) {
    const source = phraseStartingAt(view, group.last + 1, lastWordOf(view, sentence.last));
    if (source) return draft(source, [...inverted.content, ...quotesBehind(view, source.last, paragraph)], `${inverted.rule}-inverted`);
  }
  if (group.participle && isAttribute(view, group.first)) return undefined;
  if (group.participle && complement) return draft(subjectOfParticiple(view, group.first, floor), complement.content, `${complement.rule}-participle`);
  return undefined;
}

const SURE: ReadonlySet<string> = new Set(['that-clause', 'quotation-behind', 'colon', 'wh-clause', 'infinitive', 'accused', 'bare-clause']);

/** "is confident", "remain hopeful", "he seems sure": an adjective behind a verb of being. */
function isPredicate(view: View, { first, head }: VerbGroup): boolean {
  for (let i = first; i < head; i++) if (COPULAS.has(view.lower(i))) return true;
  return false;
}

const isVerb = (view: View, i: number): boolean => view.tag(i).startsWith('VB');

/** "a demanding job", "the supporting beams": a participle in front of its noun. */
const isAttribute = (view: View, i: number): boolean => /^(DT|PRP\$|POS)$/.test(view.tag(i - 1)) && view.tag(i + 1).startsWith('NN');

const takesFronted = ({ cue }: CueWords): boolean => cue.takes.has('quote') || cue.takes.has('bare');

/** The subject to the left of the group, if one stands right there. */
function sourceBefore(view: View, group: VerbGroup, floor: number): Range | undefined {
  if (group.participle) return undefined;
  if (group.infinitive) return subjectOfParticiple(view, group.first, floor) ?? undefined;
  const source = sourceEndingAt(view, group.first - 1, floor);
  if (!source) return undefined;
  const tag = view.tag(source.first);
  if (tag === 'EX' || (tag === 'PRP' && !SUBJECTS.has(view.lower(source.first)) && source.first === source.last)) return undefined;
  return source;
}

const SUBJECTS = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'you', 'who']);

/** Whether nothing but adjuncts stands between the cue and the end of the sentence or a comma. */
function endsAfter(view: View, last: number, sentenceLast: number): boolean {
  const limit = lastWordOf(view, sentenceLast);
  const next = skipAdjuncts(view, last + 1, limit);
  return next > limit || /^[,;.]$/.test(view.tokens[next]?.text ?? '') || ['in', 'on', 'at', 'during', 'after', 'as', 'when', 'to', 'of', 'about'].includes(view.lower(next));
}

/** `…,” Lind said, “…”`: the quotation goes on behind, in the sentence or in sentences of its own that follow. */
function quotesBehind(view: View, last: number, paragraph: Range): Range[] {
  const sentence = view.sentenceOf(last);
  const content: Range[] = [];
  let next = last + 1;
  while (next <= sentence.last && !opensQuotation(view, next)) {
    if (view.tag(next) === 'VBD' && next > last + 1) break;
    next++;
  }
  if (next <= sentence.last && !/^[,:;—–-]+$/.test(view.tokens[next - 1]?.text ?? '')) return content;
  while (next <= paragraph.last && opensQuotation(view, next)) {
    const quotation = view.quotationOf(next);
    if (!quotation) break;
    const end = view.lastOf(quotation);
    const after = view.tokens[end + 1]?.text ?? '';
    // Another source and cue behind it claim the quotation for themselves.
    if (end < paragraph.last && !/^[“"'‘«„]/.test(after) && !opensQuotation(view, end + 1) && (view.tokens[end - 1]?.text ?? '').endsWith(',')) break;
    content.push({ first: next, last: end });
    next = end + 1;
  }
  return content;
}

/** `The bridge was described by Lind as safe`; without "by" the article credits nobody. */
function passive(view: View, words: CueWords, group: VerbGroup, sentenceLast: number, draft: (s: Range | null, c: readonly Range[], rule: string) => Draft): Draft | undefined {
  const limit = lastWordOf(view, sentenceLast);
  const by = group.last + 1;
  const subject = sourceEndingAt(view, group.first - 1, view.sentenceOf(group.first).first);
  if (view.lower(by) === 'by' && subject) {
    const source = phraseStartingAt(view, by + 1, limit);
    if (!source) return undefined;
    const rest = source.last + 1;
    const content = rest <= limit && (view.lower(rest) === 'as' || view.lower(rest) === 'to' || view.lower(rest) === 'of' || view.lower(rest) === 'that')
      ? [subject, { first: rest, last: limit }] : [subject];
    return draft(source, content, 'passive-by');
  }
  if (subject && (view.lower(by) === 'to' || view.lower(by) === 'as') && words.cue.takes.has('that') && by < limit && (view.lower(by) === 'as' || isBase(view, by + 1))) {
    return draft(null, [subject, { first: by, last: limit }], 'passive-raised');
  }
  // "was charged with burning the letters", "were accused of it": what is done to the subject, and what for.
  if (subject && words.last > words.first && words.cue.takes.has('gerund') && /^(VBG|NN|NNS)$/.test(view.tag(by))) return draft(null, [subject, { first: by, last: objectEnd(view, by, limit) }], 'passive-tied');
  if (view.lower(by) === 'that' && words.cue.takes.has('that')) return draft(null, [{ first: by, last: limit }], 'passive-that');
  return undefined;
}
