import type { Paragraph, Quotation, Token } from './syntax.ts';

/** What a mark opens and closes: by type, so that nested and mixed styles pair right. */
interface Pair { readonly close: string; readonly kind: Quotation['kind'] }
const PAIRS: Readonly<Record<string, Pair>> = {
  '“': { close: '”', kind: 'double' },
  '„': { close: '“”', kind: 'double' },
  '«': { close: '»', kind: 'double' },
  '``': { close: "''", kind: 'double' },
  '‹': { close: '›', kind: 'single' },
  '‘': { close: '’', kind: 'single' },
  '‚': { close: '‘’', kind: 'single' },
};

interface Open { readonly open: number; readonly mark: string; readonly ends: string; readonly kind: Quotation['kind']; close?: number }

/**
 * Pairs the quotation marks of an article, paragraph by paragraph. Marks pair by type; straight ones by what stands
 * beside them. A quotation left open ends with its paragraph; when the next paragraph opens with the same mark, it
 * carries the quotation on (the news convention: every paragraph re-opens, only the last one closes).
 */
export function findQuotations(tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let carried: { quotation: number; mark: string } | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.last < paragraph.first) continue;
    const pairs = pairMarks(tokens, paragraph);
    const carrier = carried;
    carried = undefined;
    const around: Open[] = [];
    for (const pair of pairs) {
      while (around.length > 0 && endOf(tokens, paragraph, around.at(-1) as Open) <= (tokens[pair.open] as Token).start) around.pop();
      const carries = carrier && pair.open === paragraph.first && pair.mark === carrier.mark;
      if (pair.close === undefined && around.length === 0) carried = { quotation: found.length, mark: pair.mark };
      found.push({
        start: (tokens[pair.open] as Token).start, end: endOf(tokens, paragraph, pair),
        open: pair.open, ...(pair.close === undefined ? {} : { close: pair.close }),
        kind: pair.kind, depth: around.length, ...(carries ? { continues: carrier.quotation } : {}),
      });
      around.push(pair);
    }
  }
  return found;
}

const endOf = (tokens: readonly Token[], paragraph: Paragraph, { close }: Open): number =>
  close === undefined ? paragraph.end : (tokens[close] as Token).end;

/** The paragraph's quotations in opening order. Single ones that a double one closes over were apostrophes and are left out. */
function pairMarks(tokens: readonly Token[], { first, last }: Paragraph): Open[] {
  const pairs: Open[] = [], stack: Open[] = [];
  const closings = singleClosings(tokens, first, last);
  for (let i = first; i <= last; i++) {
    const top = stack.findLastIndex((open) => closes(tokens, i, open, closings));
    if (top >= 0) {
      (stack[top] as Open).close = i;
      stack.length = top;
      continue;
    }
    const pair = opens(tokens, i, first, closings, stack);
    if (!pair) continue;
    const open: Open = { open: i, mark: (tokens[i] as Token).text, ends: pair.close, kind: pair.kind };
    stack.push(open);
    pairs.push(open);
  }
  return pairs.filter((pair) => pair.close !== undefined || pair.kind === 'double');
}

function opens(tokens: readonly Token[], i: number, first: number, closings: ReadonlyMap<number, number>, stack: readonly Open[]): Pair | undefined {
  const { text, start } = tokens[i] as Token;
  const pair = PAIRS[text];
  if (pair) return text === '‘' && !closings.has(i) ? undefined : pair;
  const before = i > first ? (tokens[i - 1] as Token) : undefined;
  const next = tokens[i + 1];
  if (text === '"' || text === "''") {
    const inches = before?.kind === 'number' && before.end === start && next?.start !== start + text.length;
    if (inches || stack.some((open) => open.ends === text)) return undefined;
    return { close: text, kind: 'double' };
  }
  if (text === '”' && next && next.start === start + 1 && before?.end !== start) return { close: '”', kind: 'double' }; // ”Swedish style”
  if (text === "'" && closings.has(i)) return { close: "'", kind: 'single' };
  return undefined;
}

function closes(tokens: readonly Token[], i: number, open: Open, closings: ReadonlyMap<number, number>): boolean {
  const { text } = tokens[i] as Token;
  if (open.ends.length > 1 && open.ends[0] === open.ends[1] ? text !== open.ends : !open.ends.includes(text)) return false;
  if (open.kind === 'single' && text !== '›') return closings.get(open.open) === i;
  if (text === '"' || text === "''") return i > open.open + 1;
  return true;
}

/** For each single mark that opens a quotation, the token that closes it; marks without a partner are apostrophes. */
function singleClosings(tokens: readonly Token[], first: number, last: number): Map<number, number> {
  const closings = new Map<number, number>();
  let open = -1, candidate = -1;
  const settle = (): void => {
    if (open >= 0 && candidate > open + 1) closings.set(open, candidate);
    open = candidate = -1;
  };
  for (let i = first; i <= last; i++) {
    const { text, start, end } = tokens[i] as Token;
    const before = i > first ? (tokens[i - 1] as Token) : undefined;
    const next = i < last ? tokens[i + 1] : undefined;
    const glued = next?.start === end, gluedBefore = before?.end === start;
    if ((text === '‘' || text === '‚') || (text === "'" && glued && !gluedBeforeWord(before, start))) {
      settle();
      if (glued) open = i;
    } else if (open >= 0 && (text === '’' || text === "'" ) && gluedBefore && !(glued && next?.kind === 'word')) {
      // "workers’ rights’": after a plural's s the mark may be a possessive; the last one before the next opening wins then.
      const plural = before?.kind === 'word' && before.lower.endsWith('s') && next?.kind === 'word';
      if (candidate < 0 || !plural) candidate = i;
      if (!plural) settle();
    }
  }
  settle();
  return closings;
}

const gluedBeforeWord = (before: Token | undefined, start: number): boolean => before?.end === start && before.kind !== 'mark';
