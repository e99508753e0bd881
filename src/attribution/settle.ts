import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import { dressed } from './dress.ts';
import { finish } from './finish.ts';
import type { Candidate } from './model/candidates.ts';
import type { Decision } from './model/decide.ts';
import { decide } from './model/decide.ts';
import { ROLES } from './model/labels.ts';
import type { Linked } from './model/link.ts';
import { link } from './model/link.ts';
import type { Decider } from './model/load.ts';
import { loadDecider } from './model/load.ts';
import { hullOf } from './model/proposals.ts';
import type { Range } from './noun-phrase.ts';
import { propose } from './propose.ts';
import { isShouted } from './retag.ts';
import { lexemeOf } from './stance.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/**
 * Everyone's words in an article, in reading order. Rules propose; the learned model decides which words are source, cue
 * and content; the rules then say what stand is taken, what is relayed and what is nested. Both are named in `rule`.
 */
export function settleAttributions(syntax: Syntax, language: Language, decider: Decider = loadDecider()): Attribution[] {
  const view = viewOf(syntax, language);
  const drafts = propose(view);
  return finish(view, settle(view, drafts, decide(view, decider, drafts), decider.keep));
}

/**
 * What the model decided, each with the proposal it agrees with, and the proposals it leaves room for: those within somebody's
 * content, and those it holds likely enough by `keep`, a chance.
 */
export function settle(view: View, drafts: readonly Draft[], { spans, chances, upTo }: Decision, keep: number): Draft[] {
  const count = view.tokens.length;
  const byCue = painted(count, drafts, ({ cue }) => [cue]), byContent = painted(count, drafts, ({ content }) => content);
  const taken = new Uint8Array(count);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  const decided = link(view, withTheirCues(count, spans, drafts), drafts).flatMap((linked) => {
    const agreed = agreeing(drafts, byCue, byContent, linked);
    const draft = settledDraft(view, linked, agreed, agreed !== undefined && (isAnothers(linked, agreed, drafts) || runsOver(view, linked, agreed) || cutsCue(linked, agreed) || takesPlace(view, linked, agreed)));
    return draft ? { ...draft, content: withRest(draft, agreed, taken) } : [];
  });
  const cues = painted(count, decided, ({ cue }) => [cue]), contents = painted(count, decided, ({ content }) => content);
  const kept = drafts.filter((draft) => {
    if (touches(cues, draft.cue)) return false;
    if (draft.cue && touches(contents, draft.cue)) return standsInside(draft, decided[contents[draft.cue.last] ?? -1]);
    if (draft.content.some((range) => (touches(contents, range) || touches(cues, range)) && !standsAround(range, contents, cues, decided))) return false;
    return (draft.content[0]?.last ?? 0) >= upTo || supportOf(view, draft, chances) >= keep;
  });
  return [...decided, ...kept];
}

/** The model's spans, and for a content of a proposal whose cue the model passed over that cue, where it stands in none of them: words are not taken from whom a rule gives them to. */
function withTheirCues(count: number, spans: readonly Candidate[], drafts: readonly Draft[]): readonly Candidate[] {
  const taken = new Uint8Array(count);
  const contents = new Map<number, Candidate>();
  for (const span of spans) {
    taken.fill(1, span.first, span.last + 1);
    if (span.role === CONTENT) for (const end of [span.first, span.last]) contents.set(end, span);
  }
  const missing = drafts.flatMap(({ cue, content }): Candidate[] => {
    if (!cue || taken.subarray(cue.first, cue.last + 1).some((one) => one === 1)) return [];
    const known = content.some(({ first, last }) => contents.has(first) && contents.get(first) === contents.get(last));
    return known ? [{ role: CUE, first: cue.first, last: cue.last, chance: 0 }] : [];
  });
  return missing.length === 0 ? spans : [...spans, ...missing];
}

/** "The road, she said, was closed": of a clause around its cue, or of a quotation in pieces, the model may see one side; the other is the proposal's where its words are free. */
function withRest({ content }: Draft, agreed: Draft | undefined, taken: Uint8Array): readonly Range[] {
  if (!agreed || agreed.content.length < 2 || agreed.content === content) return content;
  const rest = agreed.content.filter(({ first, last }) => !taken.subarray(first, last + 1).some((one) => one === 1));
  return rest.length === 0 ? content : [...content, ...rest].sort((a, b) => a.first - b.first);
}

/** Whether what was decided within a piece of a proposal's content stands in it as a whole. */
function standsAround({ first, last }: Range, contents: Int32Array, cues: Int32Array, decided: readonly Draft[]): boolean {
  const inside = new Set([...contents.subarray(first, last + 1), ...cues.subarray(first, last + 1)]);
  for (const owner of inside) {
    const inner = decided[owner];
    if (inner) {
      const hull = hullOf(inner);
      if (hull.first < first || hull.last > last || (hull.first === first && hull.last === last)) return false;
    }
  }
  return true;
}

/** For each token the number of the draft that has it in the given ranges, -1 for none. */
function painted<T>(count: number, drafts: readonly T[], ranges: (draft: T) => readonly (Range | null)[]): Int32Array {
  const owner = new Int32Array(count).fill(-1);
  drafts.forEach((draft, n) => { for (const range of ranges(draft)) if (range) owner.fill(n, range.first, range.last + 1); });
  return owner;
}

function touches(owner: Int32Array, range: Range | null): boolean {
  for (let i = range?.first ?? 0; range && i <= range.last; i++) if (owner[i] !== -1) return true;
  return false;
}

/** Whether a proposal, its cue and all, stands in one piece of another's content. */
function standsInside({ source, cue, content }: Draft, around: Draft | undefined): boolean {
  const ranges = [source, cue, ...content].filter((range) => range !== null);
  const first = Math.min(...ranges.map((range) => range.first)), last = Math.max(...ranges.map((range) => range.last));
  return around?.content.some((piece) => piece.first <= first && last <= piece.last) ?? false;
}

/** How likely the model holds a proposal's cue to be one. Without a word as its cue (a dash, a colon, a quotation by itself) the layout says more than the model knows. */
function supportOf(view: View, { cue }: Draft, chances: Float32Array): number {
  const { tokens } = view;
  let most = 0, words = 0;
  for (let i = cue?.first ?? 0; cue && i <= cue.last; i++) {
    // A headline's verb in capitals was never seen in training.
    if (isShouted(tokens, i) && view.syntax.paragraphs[view.paragraphOf(i)]?.role === 'headline') return 1;
    if (tokens[i]?.kind === 'word') words++;
    most = Math.max(most, chances[3 * i + 1] ?? 0);
  }
  return words > 0 ? most : 1;
}

/** The proposal with the same cue, or without a cue the one with the same content. */
function agreeing(drafts: readonly Draft[], byCue: Int32Array, byContent: Int32Array, { cue, content }: Linked): Draft | undefined {
  for (let i = cue?.last ?? -1; cue && i >= cue.first; i--) if (byCue[i] !== -1) return drafts[byCue[i] as number];
  return cue ? undefined : drafts[byContent[content[0]?.first ?? -1] ?? -1];
}

/** "said they had been warned, words that the port called “an insult”": what stands behind a relative in the proposal's content, and does not begin where that does, is not what was said. */
function isAnothers({ cue, content: [piece, second] }: Linked, { content: [whole] }: Draft, drafts: readonly Draft[]): boolean {
  if (!cue || !piece || second || !whole || whole.first !== cue.last + 1 || piece.first === whole.first || Math.abs(whole.last - piece.last) > 1) return false;
  return drafts.some((draft) => draft.cue !== null && piece.first < draft.cue.first && draft.cue.last < piece.last && draft.source !== null && draft.source.first >= piece.first);
}

/** "denies a part in it | as officer disowns remark": the narrator's clause is none of it. */
function runsOver(view: View, { content: [piece, second] }: Linked, { content: [whole] }: Draft): boolean {
  return piece !== undefined && whole !== undefined && !second && piece.first === whole.first && piece.last > whole.last && view.lower(whole.last + 1) === 'as';
}

/** "suggested in | a radio programme that they had been told": where it was said is none of what was said. */
function takesPlace(view: View, { cue, content: [piece, second] }: Linked, { content: [whole] }: Draft): boolean {
  return cue !== null && piece !== undefined && whole !== undefined && !second && piece.first === cue.last + 2 && view.tag(cue.last + 1) === 'IN' && piece.first < whole.first && piece.last === whole.last && view.lower(whole.first) === 'that';
}

/** "pleaded | not guilty to arson": the words of a proposal's cue, in part read as what is said. */
const cutsCue = ({ cue, content: [piece] }: Linked, proposal: Draft): boolean =>
  cue !== null && proposal.cue !== null && piece !== undefined && piece.first === cue.last + 1 && piece.first <= proposal.cue.last && proposal.cue.first <= cue.first;

/** "Asked whether …, she said", "was said to be": a shape that has no room for a source. The nearest one is then somebody else's: of 30 in articles held out none was right. */
const namesNobody = ({ rule, source }: Draft): boolean => source === null && (rule === 'opening-question' || rule.startsWith('passive-'));

/** A decision as a draft; none for a cue that neither the model nor a rule gives any content, nor for words that nobody is credited with and that are no quotation. */
function settledDraft(view: View, { source, cue, content }: Linked, agreed: Draft | undefined, inner: boolean): Draft | undefined {
  if (!agreed && (content.length === 0 || (!cue && !source && !content.some(({ first, last }) => view.quotationOf(first) ?? view.quotationOf(last))))) return undefined;
  const by = agreed?.by ?? lexemeOf(view, cue)?.cue;
  const likely = Math.max(0, ...content.map(({ chance }) => chance));
  return {
    source: agreed && namesNobody(agreed) ? null : dressed(view, agreed && hasSubject(view, agreed, source) ? agreed.source : source ?? agreed?.source ?? null, agreed ? [agreed.source] : [], 'source'),
    cue: dressed(view, (agreed && cutsCue({ source, cue, content }, agreed) ? agreed.cue : cue) ?? agreed?.cue ?? null, agreed ? [agreed.cue] : [], 'cue'),
    content: agreed && (content.length === 0 || inner) ? agreed.content : content.map((range) => dressed(view, range, agreed?.content ?? [], 'content')),
    rule: agreed ? `model+${agreed.rule}` : 'model',
    certainty: agreed?.certainty === 'stated' || likely >= SURE && cue !== null ? 'stated' : 'inferred',
    ...(by ? { by } : {}),
    ...(agreed?.group ? { group: agreed.group } : {}),
    ...(agreed?.continues || (source === null && cue === null) ? { continues: true } : {}),
  };
}

/**
 * "| The mayor | disagrees with her deputy, Ola Rusk", "was overturned by | an appeals court |, and the council declined": a subject, and whom a passive names, is right there, whoever is named behind.
 * "Police blame students, a charge that | their union | called “bubbles”", "As the premier hesitates, | the mayor | disagrees": the subject of a relative clause, of one behind an "and", or behind another's
 * own clause, is right there, whoever spoke before; the
 * more so whoever spoke in the sentence before.
 */
function hasSubject(view: View, { source, cue }: Draft, linked: Range | null): boolean {
  if (source === null || cue === null || linked === null) return false;
  if (source.first > cue.last) return source.first <= cue.last + 2 && linked.first > source.last && (view.lower(cue.last) === 'by' || view.lower(cue.last + 1) === 'by');
  if (source.last !== cue.first - 1) return false;
  if (linked.first > cue.last) return true;
  if (linked.last >= source.first) return false;
  if (view.sentenceOf(linked.last).first !== view.sentenceOf(source.first).first) return true;
  const before = view.lower(source.first - 1);
  return view.tag(source.first - 1) === 'CC' || (before === 'that' && view.tag(source.first - 2).startsWith('NN')) || (before === ',' && hasOwnVerb(view, linked.last + 1, source.first));
}

/** Whether the words right behind a name are a verb that it does, with at most an adverb between. */
const hasOwnVerb = (view: View, at: number, end: number): boolean => {
  const verb = view.tag(at) === 'RB' ? at + 1 : at;
  return verb < end && /^(?:VB[ZDP]|MD)$/.test(view.tag(verb));
};

const CUE = ROLES.indexOf('cue'), CONTENT = ROLES.indexOf('content');

/** From this chance on a content that only the model sees counts as stated. */
const SURE = 0.8;
