import { finish } from '../../src/attribution/finish.ts';
import type { Decision } from '../../src/attribution/model/decide.ts';
import { propose } from '../../src/attribution/propose.ts';
import { settle } from '../../src/attribution/settle.ts';
import { viewOf } from '../../src/attribution/view.ts';
import type { Language } from '../../src/lang/language.ts';
import type { Example } from './corpus.ts';

export interface Figures {
  readonly exact: Record<string, { p: number; r: number; f1: number }>;
  readonly token: Record<string, { f1: number }>;
  readonly content: Record<string, { covered80: number }>;
  readonly falseAttributions: { share: number };
  readonly linking: { accuracy: number };
}

/** What the shared scorer makes of decisions on annotated articles, joined with the rules as in a whole read. */
export async function figuresOf(examples: readonly Example[], decisions: readonly Decision[], keep: number, language: Language): Promise<Figures> {
  const { score } = await import(new URL('../shared/score/attribution.mjs', `file://${process.cwd()}/`).href) as { score: (pairs: unknown) => Figures };
  return score(examples.map((example, n) => {
    const view = viewOf(example.syntax, language);
    const drafts = propose(view), decision = decisions[n];
    return [example, { attributions: finish(view, decision ? settle(view, drafts, decision, keep) : drafts) }];
  }));
}

/** One line of figures: exact F1 (P/R) of source, cue, content; content token F1; covered quoted/mixed/indirect; false; linking. */
export function lineOf({ exact, token, content, falseAttributions, linking }: Figures): string {
  const spans = ['source', 'cue', 'content'].map((role) => { const { p, r, f1 } = exact[role] ?? { p: 0, r: 0, f1: 0 }; return `${role} ${f1.toFixed(1)} (${p.toFixed(0)}/${r.toFixed(0)})`; });
  const covered = ['quoted', 'mixed', 'indirect'].map((kind) => content[kind]?.covered80.toFixed(1));
  return `exact F1 ${spans.join(', ')}; content token F1 ${token['content']?.f1.toFixed(1)}; covered ${covered.join('/')}; false ${falseAttributions.share.toFixed(1)}; linked ${linking.accuracy.toFixed(1)}`;
}
