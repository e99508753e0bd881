import { link } from '../../src/attribution/model/link.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import type { Example } from './corpus.ts';

interface Figures {
  readonly exact: Record<string, { p: number; r: number; f1: number }>;
  readonly token: Record<string, { f1: number }>;
  readonly content: Record<string, { covered80: number }>;
  readonly falseAttributions: { share: number };
  readonly linking: { accuracy: number };
}
const { score } = await import(new URL('../shared/score/attribution.mjs', `file://${process.cwd()}/`).href) as { score: (pairs: unknown) => Figures };

/** One line of figures: exact F1 (P/R) of source, cue, content; content token F1; covered quoted/mixed/indirect; false; linking. */
export function figuresOf(examples: readonly Example[], spans: readonly (readonly Candidate[])[]): string {
  const f = score(examples.map((example, k) => {
    const span = ({ first, last }: Candidate): { start: number; end: number } => ({ start: example.syntax.tokens[first]!.start, end: example.syntax.tokens[last]!.end });
    return [example, { attributions: link(example.syntax, spans[k]!).map(({ source, cue, content }) => ({ source: source && span(source), cue: cue && span(cue), content: content.map(span) })) }];
  }));
  const exact = ['source', 'cue', 'content'].map((role) => { const { p, r, f1 } = f.exact[role]!; return `${f1.toFixed(1)} (${p.toFixed(0)}/${r.toFixed(0)})`; });
  const covered = ['quoted', 'mixed', 'indirect'].map((kind) => f.content[kind]!.covered80.toFixed(1));
  return `${exact.join(' ')} token ${f.token['content']!.f1.toFixed(1)} covered ${covered.join('/')} false ${f.falseAttributions.share.toFixed(1)} linked ${f.linking.accuracy.toFixed(1)}`;
}
