/**
 * One cue file: words that credit somebody with words, how they do it, and the sentences that prove it.
 *
 *     # To say that what somebody else claims is not so.
 *     cue     deny denies denied denying
 *     takes   that bare quote object wh gerund
 *     stance  denies
 *     framing neutral
 *     finds   [source The ministry] [cue denied] [content that its planes struck the market].
 *     skips   She was denied entry at the border.
 *
 * A form of several words is joined by `_` (`called_for`). `finds` and `skips` may repeat; they are the file's tests. Where the
 * words of a line turn stance or framing, it begins with them: `finds (withholds) [source Lind] [cue did not say] …`.
 */
export interface Cue {
  /** The file's name without `.cue`. */
  readonly lemma: string;
  readonly kind: CueKind;
  /** Each form as its words, lower case. */
  readonly forms: readonly (readonly string[])[];
  readonly takes: ReadonlySet<Frame>;
  readonly stance: CueStance;
  readonly framing: CueFraming;
  /** Marked lines the rules must find, as they stand. */
  readonly finds: readonly CueLine[];
  /** Lines in which this cue credits nobody. */
  readonly skips: readonly string[];
}

/** A marked line, and how the speaker and the writer stand in it: as the cue says, unless the words around it turn that. */
export interface CueLine {
  readonly line: string;
  readonly stance: CueStance;
  readonly framing: CueFraming;
}

/**
 * `verb` has its source as subject (or behind "by"); `preposition` stands before its source ("according to"); `noun` has it
 * in a possessive or an "of" ("his claim that"); `adverb` credits nobody ("allegedly");
 * `adjective` has it as subject of "is", "seems", "remains" ("is confident that").
 */
export type CueKind = 'verb' | 'preposition' | 'noun' | 'adverb' | 'adjective';

/** What may stand as content, or beside it, with a cue. */
export type Frame =
  | 'that' // said that he would go
  | 'bare' // said he would go
  | 'quote' // said: "I go."; "I go," he said
  | 'wh' // asked whether, explained how
  | 'infinitive' // vowed to go
  | 'gerund' // denied going
  | 'object' // denied any part in it; for noun cues the "of" or "about" phrase
  | 'figure' // put the toll at nine: a count, “at” and a number
  | 'finding' // the poll showed a gap of nine points: an object, of documents only
  | 'as' // cast the strikers as traitors
  | 'saying' // withdrew its report: an object that is words
  | 'hearer' // told reporters that; asked the council to
  | 'whom' // told somebody to go: "told to go" is somebody who was told
  | 'accused'; // accused Ukraine of: the accused and the "of" phrase are both content

export const FRAMES: readonly Frame[] = ['that', 'bare', 'quote', 'wh', 'infinitive', 'gerund', 'object', 'figure', 'finding', 'as', 'saying', 'hearer', 'whom', 'accused'];
const KINDS: readonly CueKind[] = ['verb', 'preposition', 'noun', 'adverb', 'adjective'];
const STANCES = ['asserts', 'denies', 'questions', 'demands', 'withholds'] as const;
const FRAMINGS = ['neutral', 'distancing', 'endorsing'] as const;
export type CueStance = (typeof STANCES)[number];
export type CueFraming = (typeof FRAMINGS)[number];

/** Reads one cue file. Throws `SyntaxError` naming file and line for a key or value it does not know, or without `finds`. */
export function parseCue(lemma: string, file: string): Cue {
  const cue = { lemma, kind: 'verb' as CueKind, stance: 'asserts' as CueStance, framing: 'neutral' as CueFraming };
  const forms: string[][] = [], takes = new Set<Frame>(), proofs: string[] = [], skips: string[] = [];
  file.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [key = '', ...rest] = line.trim().split(/\s+/);
    const value = line.trim().slice(key.length).trim();
    const oneOf = <T extends string>(known: readonly T[], word: string): T => {
      const found = known.find((k) => k === word);
      if (found === undefined) throw new SyntaxError(`${lemma}.cue:${i + 1}: "${word}" is none of ${known.join(', ')}`);
      return found;
    };
    switch (oneOf(['cue', 'kind', 'takes', 'stance', 'framing', 'finds', 'skips'], key)) {
      case 'cue': forms.push(...rest.map((form) => form.toLowerCase().split('_'))); break;
      case 'kind': cue.kind = oneOf(KINDS, value); break;
      case 'takes': for (const frame of rest) takes.add(oneOf(FRAMES, frame)); break;
      case 'stance': cue.stance = oneOf(STANCES, value); break;
      case 'framing': cue.framing = oneOf(FRAMINGS, value); break;
      case 'finds': proofs.push(value); break;
      case 'skips': skips.push(value); break;
    }
  });
  if (forms.length === 0) throw new SyntaxError(`${lemma}.cue names no form`);
  if (takes.size === 0) throw new SyntaxError(`${lemma}.cue does not say what it takes`);
  if (proofs.length === 0) throw new SyntaxError(`${lemma}.cue has no "finds" line to prove it`);
  return { ...cue, forms, takes, finds: proofs.map((line) => lineOf(line, cue)), skips };
}

/** Takes "(withholds)" or "(distancing)" off the head of a line. */
function lineOf(line: string, { stance, framing }: Pick<Cue, 'stance' | 'framing'>): CueLine {
  const turn = /^\((\w+)\) /.exec(line);
  if (!turn) return { line, stance, framing };
  const [head, word] = turn;
  return { line: line.slice(head.length), stance: STANCES.find((s) => s === word) ?? stance, framing: FRAMINGS.find((f) => f === word) ?? framing };
}
