/** Rows of the questions, as `src/ask` declares them; only what the pages show. */
export const STANCES = ['asserts', 'denies', 'questions', 'demands', 'withholds'] as const;
export type Stance = (typeof STANCES)[number];
export type Framing = 'neutral' | 'distancing' | 'endorsing';

export interface StatementRow {
  readonly statement: string;
  readonly speaker: string | null;
  readonly stance: Stance;
  readonly framing: Framing;
  readonly cue: string;
  readonly content: string;
  readonly day?: string;
  readonly told?: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly page: string;
  readonly snapshot: string;
}

interface Counted {
  readonly articles: number;
  readonly origins: number;
  readonly least: number;
  readonly most: number;
}

export interface ClaimRow {
  readonly claim: string;
  readonly about: 'deed' | 'saying';
  readonly wording: string;
  readonly asserted: Counted;
  readonly denied: Counted;
}

export interface SideRow extends Counted {
  readonly texts: number;
  readonly voices: number;
  readonly utterances: readonly { readonly utterance: string; readonly speaker: string | null; readonly days: readonly string[]; readonly articles: number }[];
  readonly circle: readonly { readonly from: string; readonly to: string }[];
}

export interface SidedStatement extends StatementRow {
  readonly side: 'asserted' | 'denied';
}

export interface DriftMark {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly was: string;
  readonly is: string;
}

export interface WholeClaim {
  readonly claim: string;
  readonly about: 'deed' | 'saying';
  readonly wording: string;
  readonly asserted: SideRow;
  readonly denied: SideRow;
  readonly statements: readonly SidedStatement[];
  readonly answers: readonly { readonly from: string; readonly to: string; readonly relation: string; readonly scope?: string; readonly rule: string; readonly reasons: readonly string[] }[];
  readonly drift: readonly DriftMark[];
}

export interface DriftRow {
  readonly kind: string;
  readonly was: string;
  readonly is: string;
  readonly earlier: StatementRow;
  readonly later: StatementRow;
  readonly tie: string;
  readonly rule: string;
}

export interface CopyRow {
  readonly article: string;
  readonly of: string;
  readonly share: number;
  readonly kept: number;
  readonly kind: string;
  readonly articleId: string;
  readonly ofId: string;
  readonly tie: string;
  readonly rule: string;
  readonly certainty: string;
}

export interface TracedPage {
  readonly page: string;
  readonly article: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly statements: readonly StatementRow[];
  readonly copyOf?: string;
  readonly share?: number;
  readonly joined?: string;
  readonly reasons: readonly string[];
}

export interface TraceRow {
  readonly utterance: string;
  readonly speaker: string | null;
  readonly told: readonly string[];
  readonly days: readonly string[];
  readonly earliest?: string;
  readonly pages: readonly TracedPage[];
}

export interface SpeakerRow {
  readonly voice: string;
  readonly names: readonly string[];
  readonly kind: string;
  readonly statements: number;
  readonly articles: number;
  readonly stances: Readonly<Record<string, number>>;
  /** Outlets that carry the statements, and those they were said to. */
  readonly outlets: readonly { readonly name: string; readonly statements: number }[];
  readonly told: readonly { readonly name: string; readonly statements: number }[];
  /** What others say with the name in it. */
  readonly about: readonly StatementRow[];
  /** Decisions that made it one with others, and their undoing. */
  readonly reviews: readonly Review[];
}

export interface ChangeRow {
  readonly change: 'added' | 'gone' | 'reworded';
  readonly from: string;
  readonly to: string;
  readonly was?: StatementRow;
  readonly is?: StatementRow;
}

export interface LintRow {
  readonly rule: string;
  readonly message: string;
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** A decision of a person, as `src/ledger/review.ts` keeps it. */
export interface Review {
  readonly id: string;
  readonly target: string;
  readonly verb: 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'note' | 'undo';
  readonly author: string;
  readonly at: string;
  readonly body: Readonly<Record<string, unknown>>;
}
