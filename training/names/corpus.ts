import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadLanguage } from '../../src/lang/load.ts';
import { firstOf, OUTSIDE } from '../../src/name/labels.ts';
import type { NameKind } from '../../src/name/name.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import type { Syntax, Token } from '../../src/syntax/syntax.ts';

/** Where the texts lie; they are not part of this repository (see the model's card). */
const FOLDER = process.env.HEARSAY_NAMES ?? '../shared/gold/names';

/** For the card. */
export const TRAINED_ON = [
  'wikigold, four blocks of five (as in `Babelscape/wikineural`), encyclopaedic text. Licence as found: CC BY 4.0',
  'Universal NER EWT, test part, web text. Licence as found: CC BY-SA 4.0',
  'A part of the Groningen Meaning Bank, news. Its project says that the texts are in the public domain and the corpus is freely available for research; the copy used states no licence of its own, so its licence stays **in doubt**',
  'Now and then an article of it in headline case or in capitals',
];

/** Sets left out: their marks hold whole phrases and not names. */
const LEFT_OUT = /^re3d/;

interface Line {
  readonly id: string;
  readonly text: string;
  readonly set: string;
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: string; readonly ignore?: boolean }[];
}

/** A text in our own tokens, each with its right label. */
export interface Labelled {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly syntax: Syntax;
  readonly gold: Uint8Array;
  /** The names as the corpus has them, for the scorer. */
  readonly names: readonly unknown[];
}

export type Write = (text: string) => string;

/** The texts to train on. `write` may write them otherwise, as long as every character stays in its place. */
export function readNames(which: 'train' | 'dev', write: Write = (text) => text): Labelled[] {
  return linesOf(which).filter(({ set }) => !LEFT_OUT.test(set)).map((line) => label({ ...line, text: write(line.text) }));
}

function linesOf(which: 'train' | 'dev'): Line[] {
  const parse = (text: string): unknown[] => text.trim().split('\n').map((line): unknown => JSON.parse(line));
  if (which === 'train') return parse(gunzipSync(readFileSync(`${FOLDER}/train.jsonl.gz`)).toString('utf8')) as Line[];
  return (parse(readFileSync(`${FOLDER}/dev.gold.jsonl`, 'utf8')) as (Line & { file: string })[])
    .map((line) => ({ ...line, text: readFileSync(`${FOLDER}/${line.file}`, 'utf8').replace(/^\ufeff/, '') }));
}

const KINDS: Readonly<Record<string, NameKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

function label({ id, set, text, names }: Line): Labelled {
  const language = loadLanguage('en');
  const syntax = findSyntax({ text, blocks: blocksOf(text) }, language);
  const { tokens } = syntax;
  const gold = new Uint8Array(tokens.length).fill(OUTSIDE);
  const titles = language.words('titles');
  const states = new Set(language.table('states').flatMap(([name = '', , , , others = '']) => [name, ...others.split(', ').filter((other) => other.endsWith('.'))]));
  for (const { start, end, type, ignore } of names) {
    // The Groningen Meaning Bank's "gpe" are peoples for the most part, and now and then a country by its name.
    const kind = ignore ? (type === 'gpe' && states.has(text.slice(start, end)) ? 'place' : undefined) : KINDS[type];
    if (!kind) continue;
    let first = tokens.findIndex((token) => token.end > start), last = first;
    while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < end) last++;
    // A bare title is no name, whatever a corpus says.
    while (first <= last && isBefore(tokens[first] as Token, kind, titles)) first++;
    if (first < last && /^['’]s?$/.test((tokens[last] as Token).text)) last--;
    for (let i = first; i <= last; i++) gold[i] = firstOf(kind) + (i > first ? 1 : 0);
  }
  return { id, set, text, syntax, gold, names };
}

/** Corpora do not agree whether titles and articles belong to a name; here they do not. */
const TITLES = new Set('president vice-president premier prime minister foreign defense interior secretary chancellor ambassador king queen prince princess pope former vice of state general affairs security crown royal highness his her justice'.split(' '));
const isBefore = ({ lower }: Token, kind: NameKind, titles: ReadonlySet<string>): boolean =>
  ['the', 'a', 'an', '\'s', '’s'].includes(lower) || (kind === 'person' && (TITLES.has(lower) || titles.has(lower.replace(/\.$/, ''))));

function blocksOf(text: string): { readonly start: number; readonly end: number; readonly role: 'body'; readonly rule: string; readonly certainty: 'stated' }[] {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, role: 'body', rule: 'training', certainty: 'stated' } as const);
    start += line.length + 1;
  }
  return blocks;
}
