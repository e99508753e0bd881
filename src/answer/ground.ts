import type { Language } from '../lang/language.ts';
import { type Page, pageOf, type Range } from '../speaker/page.ts';
import type { Speaker, SpeakerKind, Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type Names, namesOf } from './names.ts';
import { type KeysOf, keysOf } from './stems.ts';

/** A statement with what the rules ask of it. All numbers are token indices unless they say otherwise. */
export interface Told {
  readonly statement: Statement;
  readonly source: Range | undefined;
  readonly cue: Range | undefined;
  readonly content: readonly Range[];
  /** Where it counts as standing: at its cue, or where its content begins. */
  readonly anchor: number;
  /** Index of the sentence of its anchor. */
  readonly sentence: number;
  readonly names: Names;
  /** What the speaker is, if one is known. */
  readonly kind?: SpeakerKind;
}

/** An article's statements in the order of their anchors, and what the rules need to look at them. */
export interface Ground {
  readonly page: Page;
  readonly told: readonly Told[];
  readonly byId: ReadonlyMap<string, Told>;
  readonly keysOf: KeysOf;
  /** The statements told inside another's content, directly. */
  readonly inside: (told: Told) => readonly Told[];
  /** Those that may be answered by it: the first of the article, those before it within reach, and those soon after. */
  readonly around: (told: Told) => readonly Told[];
  /** Whether two statements are surely or perhaps the same speaker's. */
  readonly sameSpeaker: (a: Told, b: Told) => boolean;
  /** Whether `outer` is around `inner`, any number deep. */
  readonly isInside: (inner: Told, outer: Told) => boolean;
}

/** Statements this many before are within reach of an answer, and this many behind it. Keeps the cost linear; a news article has fewer. */
const BACK = 150, AHEAD = 40;
/** Headline and standfirst are answered from anywhere. */
const TOP = 4;

export function groundOf(syntax: Syntax, statements: readonly Statement[], speakers: readonly Speaker[], language: Language): Ground {
  const page = pageOf(syntax, language);
  const bySpeaker = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const told = statements.flatMap((statement): Told[] => {
    const source = statement.source ? page.rangeOf(statement.source) : undefined, cue = statement.cue ? page.rangeOf(statement.cue) : undefined;
    const content = statement.content.flatMap((span) => page.rangeOf(span) ?? []);
    const anchor = cue?.first ?? content[0]?.first;
    if (anchor === undefined || content.length === 0) return [];
    const speaker = statement.speaker === null ? undefined : bySpeaker.get(statement.speaker);
    const names = namesOf(page, source, speaker, bySpeaker);
    return [{ statement, source, cue, content, anchor, sentence: page.sentenceOf(anchor), names, ...(speaker ? { kind: speaker.kind } : {}) }];
  }).sort((a, b) => a.anchor - b.anchor);
  const at = new Map(told.map((one, n) => [one, n]));
  const byId = new Map(told.map((one) => [one.statement.id, one]));
  const children = groupsOf(told);
  return {
    page, told, byId, keysOf: keysOf(language),
    inside: ({ statement }) => children.get(statement.id) ?? [],
    around: (one) => {
      const n = at.get(one) ?? 0, from = Math.max(0, n - BACK);
      return [...told.slice(0, Math.min(TOP, from)), ...told.slice(from, n), ...told.slice(n + 1, n + 1 + AHEAD)];
    },
    sameSpeaker: (a, b) => a.statement.speaker !== null && a.statement.speaker === b.statement.speaker
      || (a.statement.speaker === null || b.statement.speaker === null) && sameWords(page, a.source, b.source),
    isInside: (inner, outer) => {
      for (let up = inner.statement.within; up !== undefined; up = byId.get(up)?.statement.within) if (up === outer.statement.id) return true;
      return false;
    },
  };
}

function groupsOf(told: readonly Told[]): Map<string | undefined, Told[]> {
  const groups = new Map<string | undefined, Told[]>();
  for (const one of told) {
    const group = groups.get(one.statement.within);
    if (group) group.push(one);
    else groups.set(one.statement.within, [one]);
  }
  return groups;
}

function sameWords(page: Page, a: Range | undefined, b: Range | undefined): boolean {
  return a !== undefined && b !== undefined && page.wordsOf(a).toLowerCase() === page.wordsOf(b).toLowerCase();
}
