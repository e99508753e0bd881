import type { Draft } from '../draft.ts';
import type { Range } from '../noun-phrase.ts';
import type { View } from '../view.ts';
import type { Candidate } from './candidates.ts';

/** Spans that belong together. A cue may be left without content. */
export interface Linked {
  readonly source: Candidate | null;
  readonly cue: Candidate | null;
  readonly content: readonly Candidate[];
}

/** What a tie by a rule, and a tie by the parse, is worth in tokens of distance; and what another sentence costs. */
const BY_RULE = 400, BY_PARSE = 12, ELSEWHERE = 100;

/**
 * Gives each content its cue and each cue its source, all within one paragraph: the pair a rule proposes, else the one that the parse
 * ties, else the nearest, and one of the same sentence before any other.
 */
export function link(view: View, spans: readonly Candidate[], drafts: readonly Draft[]): Linked[] {
  const byParagraph = new Map<number, Candidate[][]>();
  for (const span of spans) {
    const at = view.paragraphOf(span.first);
    const roles = byParagraph.get(at) ?? [[], [], []];
    roles[span.role]?.push(span);
    byParagraph.set(at, roles);
  }
  const pairs = pairsOf(view.tokens.length, drafts);
  return [...byParagraph.values()].flatMap(([sources = [], cues = [], contents = []]) => {
    const best = (from: Candidate, list: readonly Candidate[]): Candidate | null => leastBy(list, (to) => distance(view, pairs, from, to)) ?? null;
    const linked: { source: Candidate | null; cue: Candidate | null; content: Candidate[] }[] = cues.map((cue) => ({ cue, source: best(cue, sources), content: [] }));
    for (const content of contents) {
      const cue = best(content, cues);
      const known = linked.find((other) => other.cue !== null && other.cue === cue);
      if (known) known.content.push(content);
      else linked.push({ cue: null, source: best(content, sources), content: [content] });
    }
    return linked;
  });
}

/** For each token the number of the draft whose source, cue or content it stands in, -1 for none. */
interface Pairs { readonly source: Int32Array; readonly cue: Int32Array; readonly content: Int32Array }

function pairsOf(count: number, drafts: readonly Draft[]): Pairs {
  const painted = (ranges: (draft: Draft) => readonly (Range | null)[]): Int32Array => {
    const owner = new Int32Array(count).fill(-1);
    drafts.forEach((draft, n) => { for (const range of ranges(draft)) if (range) owner.fill(n, range.first, range.last + 1); });
    return owner;
  };
  return { source: painted(({ source }) => [source]), cue: painted(({ cue }) => [cue]), content: painted(({ content }) => content) };
}

function distance(view: View, pairs: Pairs, from: Candidate, to: Candidate): number {
  const gap = to.first > from.last ? to.first - from.last : from.first - to.last;
  const sentence = view.sentenceOf(to.first).first;
  const together = sentence === view.sentenceOf(from.first).first || sentence === view.sentenceOf(from.last).first;
  return gap + (together ? 0 : ELSEWHERE) - (proposedTogether(pairs, from, to) ? BY_RULE : 0) - (tied(view, from, to) || tied(view, to, from) ? BY_PARSE : 0);
}

const NAMES = ['source', 'cue', 'content'] as const;

function proposedTogether(pairs: Pairs, from: Candidate, to: Candidate): boolean {
  const one = pairs[NAMES[from.role] ?? 'cue'], other = pairs[NAMES[to.role] ?? 'cue'];
  const draft = other[to.last] ?? -1;
  if (draft === -1) return false;
  return one[from.first] === draft || one[from.last] === draft;
}

/** Whether the topmost token of a span hangs on a token of the other. */
function tied({ syntax: { structure: { heads } } }: View, from: Candidate, to: Candidate): boolean {
  for (let i = from.first; i <= from.last; i++) {
    const head = heads[i] ?? -1;
    if (head >= to.first && head <= to.last) return true;
  }
  return false;
}

function leastBy<T>(list: readonly T[], costOf: (item: T) => number): T | undefined {
  let best: T | undefined, least = Infinity;
  for (const item of list) {
    const cost = costOf(item);
    if (cost < least) { least = cost; best = item; }
  }
  return best;
}
