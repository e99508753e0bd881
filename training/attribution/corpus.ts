import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { begins, goesOn } from '../../src/attribution/model/labels.ts';
import type { Language } from '../../src/lang/language.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import type { Syntax, Token } from '../../src/syntax/syntax.ts';
import type { Span } from '../../src/text/span.ts';

/** One attribution as annotated. */
export interface Gold {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A run of tokens, both ends inside. */
export interface Run { readonly first: number; readonly last: number }

export interface GoldRuns { readonly source: readonly Run[]; readonly cue: readonly Run[]; readonly content: readonly Run[] }

/** An annotated article on our own tokens. */
export interface Example {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly syntax: Syntax;
  readonly attributions: readonly Gold[];
  readonly runs: readonly GoldRuns[];
  readonly labels: Uint8Array;
}

interface Line { id: string; file?: string; text?: string; published: string; attributions: Gold[] }

/** Reads gold with its text inside or in files beside it, in the order of publication. */
export function readExamples(path: string, language: Language): Example[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  const folder = path.slice(0, path.lastIndexOf('/'));
  return lines.map((line) => JSON.parse(line) as Line)
    .map((line) => ({ ...line, text: line.text ?? readFileSync(`${folder}/${line.file}`, 'utf8').replace(/^\uFEFF/, '') }))
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, published, text, attributions }) => exampleOf(id, published, text, attributions, language));
}

function exampleOf(id: string, published: string, text: string, attributions: readonly Gold[], language: Language): Example {
  const syntax = findSyntax({ text, blocks: linesOf(text) }, language);
  const runs = attributions.map((gold): GoldRuns => ({
    source: gold.source.flatMap((span) => runOf(syntax.tokens, span, false)),
    cue: gold.cue.flatMap((span) => runOf(syntax.tokens, span, false)),
    content: gold.content.flatMap((span) => runOf(syntax.tokens, span, true)),
  }));
  return { id, published, text, syntax, attributions, runs, labels: labelsOf(syntax, runs) };
}

/** Every line that is not blank is a block. */
export function linesOf(text: string): { start: number; end: number; role: 'headline' | 'body'; rule: string; certainty: 'stated' }[] {
  const blocks: { start: number; end: number; role: 'headline' | 'body'; rule: string; certainty: 'stated' }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ start, end, role: blocks.length === 0 ? 'headline' : 'body', rule: 'line', certainty: 'stated' });
    start = end + 1;
  }
  return blocks;
}

const RIM = /^["'“”„«»‘’‚‹›`.,:;!?…()[\]{}–—―-]+$/u;

/** The tokens a span touches without the marks at its rim and, for content, without a leading "that". */
function runOf(tokens: readonly Token[], { start, end }: Span, content: boolean): Run[] {
  let low = 0, high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  let first = low, last = low;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  last--;
  const whole = { first, last };
  if (last < first) return [];
  const rim = (): void => {
    while (first <= last && RIM.test(tokens[first]!.text)) first++;
    while (last >= first && RIM.test(tokens[last]!.text)) last--;
  };
  rim();
  if (content && last > first && tokens[first]!.lower === 'that') { first++; rim(); }
  return [first <= last ? { first, last } : whole];
}

/** One label a token. Where spans meet, the cue wins over the source and the source over the content; runs never cross a paragraph. */
function labelsOf({ tokens, paragraphs }: Syntax, runs: readonly GoldRuns[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const startsBlock = new Set(paragraphs.map(({ first }) => first));
  const lay = (role: number, { first, last }: Run): void => {
    for (let i = first; i <= last; i++) labels[i] = i === first || startsBlock.has(i) ? begins(role) : goesOn(role);
    const after = last + 1;
    if (after < labels.length && labels[after]! > 0 && labels[after]! % 2 === 0) labels[after] = labels[after]! - 1;
  };
  for (const { content } of runs) for (const run of content) lay(2, run);
  for (const { source } of runs) for (const run of source) lay(0, run);
  for (const { cue } of runs) for (const run of cue) lay(1, run);
  return labels;
}
