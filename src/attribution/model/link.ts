import type { Syntax } from '../../syntax/syntax.ts';
import type { Candidate } from './candidates.ts';

/** Spans that belong together. */
export interface Linked {
  readonly source: Candidate | null;
  readonly cue: Candidate | null;
  readonly content: readonly Candidate[];
}

/** As far as this many tokens a span may look for its cue or source in another sentence. */
const FAR = 60;

/** Gives each content its cue and each cue its source: the nearest of the sentence, or of a sentence close by. */
export function link({ tokens, sentences }: Syntax, spans: readonly Candidate[]): Linked[] {
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(({ first, last }, s) => sentenceOf.fill(s, first, last + 1));
  const cues = spans.filter(({ role }) => role === 1), sources = spans.filter(({ role }) => role === 0);
  const nearest = (from: Candidate, list: readonly Candidate[]): Candidate | null => {
    let best: Candidate | null = null, least = Infinity;
    for (const to of list) {
      const gap = to.first > from.last ? to.first - from.last : from.first - to.last;
      const together = sentenceOf[to.first] === sentenceOf[from.first] || sentenceOf[to.first] === sentenceOf[from.last];
      if (!together && gap > FAR) continue;
      const cost = gap + (together ? 0 : 1000);
      if (cost < least) { least = cost; best = to; }
    }
    return best;
  };
  const linked = new Map<Candidate, { source: Candidate | null; cue: Candidate | null; content: Candidate[] }>();
  for (const content of spans) {
    if (content.role !== 2) continue;
    const cue = nearest(content, cues);
    const known = linked.get(cue ?? content);
    if (known) known.content.push(content);
    else linked.set(cue ?? content, { cue, source: nearest(cue ?? content, sources), content: [content] });
  }
  return [...linked.values()];
}
