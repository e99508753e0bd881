import type { CueWords } from './cue-index.ts';
import type { Quotation } from '../syntax/syntax.ts';
import { isThat, opensQuotation, skipAdjuncts } from './adjuncts.ts';
import { beginsPhrase, complementAfter, isBase } from './complement.ts';
import { findOpeningParticiple } from './asked.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, lastWordOf, objectEnd } from './extent.ts';
import { contentBefore } from './fronted.ts';
import { quoterBefore } from './quoter.ts';
import type { Range } from './noun-phrase.ts';
import { barePhraseStartingAt, phraseEndingAt, phraseStartingAt, sourceEndingAt } from './noun-phrase.ts';
import { lightVerbBefore } from './light-verb.ts';
import { contentAround, contentWithGap } from './parenthesis.ts';
import { isShouted } from './retag.ts';
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
  const opening = findOpeningParticiple(view, words, group, floor, paragraph);
  if (opening) return opening;
  if (view.tag(group.first) === 'VBN' && group.first === group.head && view.lower(group.last + 1) === 'by') return reducedPassive(view, group, floor, sentence.last, draft);
  const before = sourceBefore(view, group, floor);
  const complement = complementAfter(view, words.cue, group.last, paragraph.last);

  if (before && !(quotation && before.first < quotation.open)) {
    const limit = lastWordOf(view, quotation ? Math.min(sentence.last, view.lastOf(quotation) - 1) : sentence.last);
    const around = takesFronted(words) ? contentAround(view, before, group, floor, limit) : undefined;
    if (around) return draft(before, around, 'parenthesis');
    const gap = takesFronted(words) && !quotation ? contentWithGap(view, before, group, floor, limit) : undefined;
    if (gap) return draft(before, gap, 'gap');
    const edge = quoterOf(view, group, before, floor)?.first ?? before.first;
    const fronted = takesFronted(words) ? contentBefore(view, edge - 1, quotation ? floor : paragraph.first, sentence) : undefined;
    if (fronted?.rule === 'quotation-before') return draft(before, [...fronted.content, ...quotesBehind(view, group.last, paragraph)], fronted.rule);
    if (fronted && !(complement && SURE.has(complement.rule)) && endsAfter(view, behindHearer(view, words, group.last, limit), sentence.last)) return draft(before, fronted.content, fronted.rule);
    if (!complement && words.cue.takes.has('finding') && isDocument(view, before) && group.last < limit && beginsPhrase(view, group.last + 1)) {
      return draft(before, [{ first: group.last + 1, last: clauseEnd(view, group.last + 1, limit) }], 'finding');
    }
    const relative = before.first - 1;
    if (complement?.rule === 'bare-clause' && relative >= floor && view.tag(relative) === 'WDT') return draft(before, [{ first: relative, last: relative }, ...complement.content], 'gap');
    if (group.infinitive && complement?.rule === 'object') return undefined;
    if (complement?.rule === 'infinitive' && group.first === group.last && words.cue.takes.has('whom') && (view.lower(group.last + 1) === 'to' || view.lower(group.last + 2) === 'to' && /^(?:not|never)$/.test(view.lower(group.last + 1)))) return undefined;
    return complement && draft(before, withinRelative(view, before, complement.content), complement.rule);
  }
  const inverted = takesFronted(words) && !group.participle ? contentBefore(view, group.first - 1, quotation ? floor : paragraph.first, sentence) : undefined;
  if (inverted) {
    const source = phraseStartingAt(view, group.last + 1, lastWordOf(view, sentence.last));
    if (source && !THINGS.has(view.lower(source.first))) return draft(source, [...inverted.content, ...quotesBehind(view, source.last, paragraph)], `${inverted.rule}-inverted`);
  }
  if (complement && isCoordinated(view, group, floor)) return { ...draft(subjectOfParticiple(view, group.first, floor), complement.content, `${complement.rule}-coordinated`), shares: true };
  if (group.participle && isAttribute(view, group.first)) return undefined;
  const issued = group.participle && complement ? issuedBy(view, group, floor) : undefined;
  if (issued && complement) return { ...draft(issued.source, complement.content, `${complement.rule}-issued`), cue: { first: issued.first, last: group.last } };
  if (group.participle && complement) {
    const subject = subjectOfParticiple(view, group.first, floor);
    const [piece] = complement.content;
    // "Letters alleging that the vote was bought | were burned"
    const content = piece && subject?.last === group.first - 1 ? withoutMainVerb(view, piece, false, view.quotationOf(group.first)) : complement.content;
    return draft(subject, content, `${complement.rule}-participle`);
  }
  return undefined;
}

const SURE: ReadonlySet<string> = new Set(['that-clause', 'quotation-behind', 'quotation-within', 'colon', 'wh-clause', 'infinitive', 'accused', 'bare-clause']);

/** "is confident", "remain hopeful", "he seems sure": an adjective behind a verb of being. */
function isPredicate(view: View, { first, head }: VerbGroup): boolean {
  for (let i = first; i < head; i++) if (COPULAS.has(view.lower(i))) return true;
  return false;
}

/** A verb; one with a capital inside a sentence that has few is part of a name ("the United States"). */
function isVerb(view: View, i: number): boolean {
  if (!view.tag(i).startsWith('VB')) return false;
  return !view.tokens[i]?.capital || isShouted(view.tokens, i) || view.titled(i) || i === view.sentenceOf(i).first || view.tokens[i - 1]?.kind === 'mark';
}

/** `[source The port] [cue issued a statement saying] …`: a document in between, put out by whoever speaks. */
function issuedBy(view: View, group: VerbGroup, floor: number): { source: Range; first: number } | undefined {
  const noun = group.first - 1;
  if (noun < floor || !view.language.words('speech-nouns').has(view.lower(noun))) return undefined;
  let first = noun;
  while (first - 1 >= floor && /^(JJ|NN|VBN|CD)/.test(view.tag(first - 1))) first--;
  return lightVerbBefore(view, first, floor);
}

/** "… and added that", "…, but warned that": a finite cue that has its subject from the verb before. */
function isCoordinated(view: View, group: VerbGroup, floor: number): boolean {
  if (group.participle || group.infinitive || group.passive || group.first - 2 < floor) return false;
  const tag = view.tag(group.first);
  return view.tag(group.first - 1) === 'CC' && /^(VBD|VBZ|VBP|MD|RB)$/.test(tag) && !SUBJECTS.has(view.lower(group.first - 2));
}

const quoterOf = (view: View, { first, last }: VerbGroup, source: Range, floor: number): Range | undefined => quoterBefore(view, source, { first, last }, floor);

/** "the poll", "nine letters from the port": a source that is written, counted or said. */
function isDocument(view: View, { first, last }: Range): boolean {
  for (let i = first; i <= last && !(i > first && view.tag(i) === 'IN'); i++) if (view.language.words('speech-nouns').has(view.lower(i)) || FINDINGS.has(view.lower(i))) return true;
  return false;
}

const FINDINGS = new Set(['data', 'figures', 'records', 'numbers', 'results', 'findings', 'statistics', 'research', 'polling', 'count', 'counts', 'images', 'photographs', 'footage', 'file', 'files', 'audit', 'inquiry', 'investigation', 'census']);

/** "a demanding job", "the supporting beams": a participle in front of its noun. */
const isAttribute = (view: View, i: number): boolean => /^(DT|PRP\$|POS)$/.test(view.tag(i - 1)) && view.tag(i + 1).startsWith('NN');

/** What is said, where somebody who says it could stand: "said nothing", "said so". */
const THINGS = new Set(['nothing', 'anything', 'something', 'everything', 'so', 'little', 'much', 'more', 'that', 'this']);

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

/** "…, Lind told | the Ostra Press |, as was reported": the last token of whoever is told, or of the cue. */
function behindHearer(view: View, { cue }: CueWords, last: number, limit: number): number {
  const hearer = cue.takes.has('hearer') ? barePhraseStartingAt(view, last + 1, limit) : undefined;
  return hearer && view.tokens[hearer.last]?.capital ? hearer.last : last;
}

/** Whether nothing but adjuncts stands between the cue and the end of the sentence or a comma. */
function endsAfter(view: View, last: number, sentenceLast: number): boolean {
  const limit = lastWordOf(view, sentenceLast);
  const next = skipAdjuncts(view, last + 1, limit);
  if (next > limit || /^[,;.]$/.test(view.tokens[next]?.text ?? '') || ADJUNCTS.has(view.lower(next))) return true;
  // "said in a statement | issued on Friday"
  return next > last + 1 && /^VB[ND]$/.test(view.tag(next)) && view.language.words('speech-nouns').has(view.lower(next - 1));
}

const ADJUNCTS = new Set(['in', 'on', 'at', 'by', 'during', 'after', 'as', 'when', 'to', 'of', 'about']);

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

/**
 * "The mayor, who had said it was safe, | resigned", "An official who asked not to be named | said": a relative clause ends at its
 * comma, or before the finite verb of the main clause.
 */
function withinRelative(view: View, source: Range, content: readonly Range[]): readonly Range[] {
  const piece = content[0];
  if (!piece || content.length > 1 || source.first !== source.last || !/^(WP|WDT)$/.test(view.tag(source.first))) return content;
  return withoutMainVerb(view, piece, view.tokens[source.first - 1]?.text === ',', view.quotationOf(source.first));
}

function withoutMainVerb(view: View, piece: Range, closed: boolean, around: Quotation | undefined): readonly Range[] {
  let finite = view.lower(piece.first) === 'to' || view.lower(piece.first) === 'not' ? 1 : 0;
  for (let i = piece.first + 1; i <= piece.last; i++) {
    const tag = view.tag(i), quotation = view.quotationOf(i);
    if (closed && view.tokens[i]?.text === ',' && (!quotation || quotation === around) && (/^(VB|MD)/.test(view.tag(i + 1)) || view.lower(i + 1).endsWith('ed'))) return [{ first: piece.first, last: i - 1 }];
    if (closed) continue;
    if (/^(CC|WP|WDT|WRB|,)$/.test(tag) || isThat(view, i)) finite = -1;
    if (/^(VBD|VBZ|MD)$/.test(tag) && finite >= 0 && ++finite > 1) return [{ first: piece.first, last: view.quotationOf(i)?.open === i - 1 ? i - 2 : i - 1 }];
  }
  return [piece];
}

/** `[content remarks] [cue viewed] by [source some] [content as an insult]`: a passive without its "was". */
function reducedPassive(view: View, group: VerbGroup, floor: number, sentenceLast: number, draft: (s: Range | null, c: readonly Range[], rule: string) => Draft): Draft | undefined {
  const limit = lastWordOf(view, sentenceLast);
  const source = phraseStartingAt(view, group.last + 2, limit);
  const subject = phraseEndingAt(view, group.first - 1, floor);
  if (!source || !subject) return undefined;
  const rest = source.last + 1;
  if (!['as', 'to', 'of', 'that'].includes(view.lower(rest)) || rest >= limit) return undefined;
  return draft(source, [subject, { first: rest, last: objectEnd(view, rest, limit) }], 'passive-reduced');
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
  if (subject && (view.lower(by) === 'to' || view.lower(by) === 'as') && (words.cue.takes.has('that') || (view.lower(by) === 'as' && words.cue.takes.has('as'))) && by < limit && (view.lower(by) === 'as' || isBase(view, by + 1))) {
    return view.lower(by) === 'as' ? { ...draft(null, [subject, { first: by + 1, last: limit }], 'passive-raised'), cue: { first: group.first, last: by } } : draft(null, [subject, { first: by, last: limit }], 'passive-raised');
  }
  if (subject && words.cue.takes.has('accused') && view.lower(by) === 'of' && by < limit) {
    return { ...draft(null, [subject, { first: by + 1, last: objectEnd(view, by + 1, limit) }], 'passive-tied'), cue: { first: group.first, last: by } };
  }
  // "was charged with burning the letters", "were accused of it": what is done to the subject, and what for.
  if (subject && words.last > words.first && words.cue.takes.has('gerund') && /^(VBG|NN|NNS)$/.test(view.tag(by))) return draft(null, [subject, { first: by, last: objectEnd(view, by, limit) }], 'passive-tied');
  if (view.lower(by) === 'that' && words.cue.takes.has('that')) return draft(null, [{ first: by, last: limit }], 'passive-that');
  return undefined;
}
