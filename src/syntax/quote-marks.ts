import type { Paragraph, Token } from './syntax.ts';

/** A quotation by the tokens of its marks; `close` is absent when it is left open. */
export interface QuotePair {
  readonly open: number;
  close?: number;
  readonly kind: 'double' | 'single';
}

/**
 * What a mark can do. Typed marks open or close by their type, straight ones by what stands beside them. Double marks of
 * different types close each other where no better one is open: news is full of `"Yes,” she said`.
 */
type Family = 'double' | 'guillemets' | 'single' | 'single guillemets';
interface MarkType { readonly family: Family; readonly side: 'opens' | 'closes' | 'either' }
const TYPES: ReadonlyMap<string, MarkType> = new Map<string, MarkType>([
  ['"', { family: 'double', side: 'either' }], ["''", { family: 'double', side: 'either' }],
  ['“', { family: 'double', side: 'opens' }], ['„', { family: 'double', side: 'opens' }], ['``', { family: 'double', side: 'opens' }],
  ['”', { family: 'double', side: 'closes' }], ['‟', { family: 'double', side: 'opens' }],
  ['«', { family: 'guillemets', side: 'opens' }], ['»', { family: 'guillemets', side: 'closes' }],
  ['‹', { family: 'single guillemets', side: 'opens' }], ['›', { family: 'single guillemets', side: 'closes' }],
  ['‘', { family: 'single', side: 'opens' }], ['‚', { family: 'single', side: 'opens' }],
  ['’', { family: 'single', side: 'closes' }], ["'", { family: 'single', side: 'either' }],
]);

/** Deeper than any writer nests. Keeps the cost linear where a text is all opening marks. */
const DEEPEST = 8;

interface Open extends QuotePair { readonly mark: string; readonly family: Family }

/** The paragraph's quotations in opening order. Those that an outer one closed over, unclosed, are left out. */
export function pairMarks(tokens: readonly Token[], { first, last }: Pick<Paragraph, 'first' | 'last'>, elisions: ReadonlySet<string>): readonly QuotePair[] {
  const pairs: Open[] = [], stack: Open[] = [];
  const closings = singleClosings(tokens, first, last, elisions);
  for (let i = first; i <= last; i++) {
    const { text } = tokens[i] as Token;
    const type = TYPES.get(text);
    if (!type || (type.family === 'double' && isInches(tokens, i, first, last))) continue;
    const closed = closes(tokens, i, first, last, type, stack, closings);
    if (closed >= 0) {
      (stack[closed] as Open).close = i;
      stack.length = closed;
    } else if (stack.length < DEEPEST && opens(tokens, i, first, last, type, stack, closings)) {
      const open: Open = { open: i, mark: text, family: type.family, kind: type.family.startsWith('single') ? 'single' : 'double' };
      stack.push(open);
      pairs.push(open);
    }
  }
  const leftOpen = new Set(stack);
  return pairs.filter((pair) => pair.close !== undefined || (pair.kind === 'double' && leftOpen.has(pair)));
}

/** Which of the open quotations the mark at `i` closes, as a place in the stack, or -1. */
function closes(tokens: readonly Token[], i: number, first: number, last: number, { family, side }: MarkType, stack: readonly Open[], closings: ReadonlyMap<number, number>): number {
  if (family === 'single') return stack.findLastIndex(({ open }) => closings.get(open) === i);
  const kin = stack.findLastIndex((open) => open.family === family);
  if (kin < 0 || (stack[kin] as Open).open === i - 1) return -1;
  const look = lookOf(tokens, i, first, last);
  const { text } = tokens[i] as Token;
  const mark = (stack[kin] as Open).mark;
  // „German“, and “English“ by slip: an opening mark that stands where only a closing one can.
  if (side === 'opens') return look === 'closes' || (mark === '„' && look !== 'opens') ? kin : -1;
  if (side === 'closes') return kin;
  return look === 'closes' || (look === 'either' && mark === text) || (look === 'either' && mark !== '“') ? kin : -1;
}

function opens(tokens: readonly Token[], i: number, first: number, last: number, { family, side }: MarkType, stack: readonly Open[], closings: ReadonlyMap<number, number>): boolean {
  if (family === 'single') return closings.has(i);
  const look = lookOf(tokens, i, first, last);
  if (side === 'opens') return true;
  // ”Swedish style”, and »German style«.
  if (side === 'closes') return look === 'opens' && stack.every((open) => open.family !== family);
  return look !== 'closes';
}

/** What a mark looks like by what stands beside it: glued to a word behind it only, before it only, to both or none. */
function lookOf(tokens: readonly Token[], i: number, first: number, last: number): MarkType['side'] {
  const { start, end } = tokens[i] as Token;
  const before = i > first ? (tokens[i - 1] as Token) : undefined, next = i < last ? (tokens[i + 1] as Token) : undefined;
  const after = next?.start === end, ahead = before?.end === start;
  if (ahead && before && '([{—–-/='.includes(before.text[0] as string) && after) return 'opens';
  if (ahead && after && before?.kind === 'mark' && TYPES.has(before.text)) return next?.kind === 'mark' ? 'either' : TYPES.get(before.text)?.side === 'closes' ? 'closes' : 'opens';
  if (ahead && after && next?.kind === 'mark' && !TYPES.has(next.text)) return 'closes';
  if (after && !ahead) return 'opens';
  if (ahead && !after) return 'closes';
  return 'either';
}

/** `5'10"`: behind a number, with nothing glued behind it and no words glued before. */
function isInches(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const mark = tokens[i] as Token, number = i > first ? (tokens[i - 1] as Token) : undefined, feet = i - 1 > first ? (tokens[i - 2] as Token) : undefined;
  return number?.kind === 'number' && number.end === mark.start && feet !== undefined && feet.end === number.start && (feet.text === "'" || feet.text === '’')
    && !(i < last && tokens[i + 1]?.start === mark.end && tokens[i + 1]?.kind !== 'mark');
}

/** For each single mark that opens a quotation, the token that closes it; marks without a partner are apostrophes. */
function singleClosings(tokens: readonly Token[], first: number, last: number, elisions: ReadonlySet<string>): Map<number, number> {
  const closings = new Map<number, number>();
  let open = -1, candidate = -1;
  const settle = (): void => {
    if (open >= 0 && candidate > open + 1) closings.set(open, candidate);
    open = candidate = -1;
  };
  for (let i = first; i <= last; i++) {
    const { text, start, end } = tokens[i] as Token;
    if (TYPES.get(text)?.family !== 'single') continue;
    const before = i > first ? (tokens[i - 1] as Token) : undefined;
    const next = i < last ? (tokens[i + 1] as Token) : undefined;
    const glued = next?.start === end, gluedBefore = before?.end === start;
    if (text === '‘' || text === '‚' || (text === "'" && glued && !(gluedBefore && before?.kind !== 'mark'))) {
      if (next && (elisions.has(next.lower) || isDecade(next))) continue;
      settle();
      if (glued) open = i;
    } else if (open >= 0 && gluedBefore && !(glued && next?.kind === 'word')) {
      // "workers’ rights’": after a plural's s the mark may be a possessive; the last one before the next opening wins then.
      const plural = before?.kind === 'word' && before.lower.endsWith('s') && next?.kind === 'word';
      if (candidate < 0 || !plural) candidate = i;
      if (!plural) settle();
    }
  }
  settle();
  return closings;
}

/** The "90s" of "the ’90s". */
const isDecade = ({ kind, lower }: Token): boolean => kind === 'number' && lower.length === 3 && lower.endsWith('s');
