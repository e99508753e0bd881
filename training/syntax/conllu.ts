import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/text/span.ts';

/** A sentence of a CoNLL-U treebank with its words laid over its raw text. */
export interface TreebankSentence {
  readonly document: string;
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/** A syntactic word; `head` is an index into the sentence's words, -1 for the root. */
export interface TreebankWord extends Span {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly label: string;
}

/** Reads a gzipped CoNLL-U file. Throws `RangeError` for a word that is not in its sentence's text. */
export function readConllu(path: string): TreebankSentence[] {
  let document = '';
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n\n').filter((part) => part.trim() !== '').map((part) => {
    const lines = part.split('\n');
    const comment = (name: string): string | undefined => lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
    document = comment('newdoc id') ?? document;
    const text = comment('text') ?? '';
    return { document, text, words: wordsOver(text, lines) };
  });
}

function wordsOver(text: string, lines: readonly string[]): TreebankWord[] {
  const words: TreebankWord[] = [];
  let at = 0, surface: Span & { last: number } | undefined;
  for (const line of lines) {
    const [id = '', form = '', , upos = '', xpos = '', , head = '', label = ''] = line.split('\t');
    if (line.startsWith('#') || id.includes('.') || form === '') continue;
    if (id.includes('-')) {
      const start = find(text, form, at);
      at = start;
      surface = { start, end: start + form.length, last: Number(id.split('-')[1]) };
      continue;
    }
    let span: Span;
    if (surface && Number(id) <= surface.last) {
      // The words of "don’t" share its letters where they spell it out, else each has all of it.
      span = text.startsWith(form, at) && at + form.length <= surface.end ? { start: at, end: at + form.length } : { start: surface.start, end: surface.end };
      at = Number(id) === surface.last ? surface.end : Math.min(at + form.length, surface.end);
    } else {
      const start = find(text, form, at);
      span = { start, end: start + form.length };
      at = span.end;
    }
    words.push({ ...span, upos, xpos, head: Number(head) - 1, label });
  }
  return words;
}

function find(text: string, form: string, from: number): number {
  const at = text.indexOf(form, from);
  if (at < 0 || at > from + 3) throw new RangeError(`"${form}" is not at ${from} of "${text}"`);
  return at;
}
