import type { TraceRow } from '../../api/rows.ts';
import { outletShown } from '../../parts/names.ts';

/** A box of the picture; the column says what it is: mouth, relay, page, copy. */
export interface Box {
  readonly key: string;
  readonly column: 0 | 1 | 2 | 3;
  /** The middle, in lines from the top. */
  readonly line: number;
  readonly title: string;
  readonly under: string;
  readonly address?: string;
  readonly denies: boolean;
}

export interface Tie {
  readonly from: Box;
  readonly to: Box;
  readonly copied: boolean;
}

/** Lays acts of speaking out from left to right: who spoke, to whom, the pages that tell of it, and beside each page its copies. */
export function chainOf(traces: readonly TraceRow[], denying: ReadonlySet<string>): { readonly boxes: readonly Box[]; readonly ties: readonly Tie[]; readonly lines: number } {
  const boxes: Box[] = [], ties: Tie[] = [];
  let top = 0;
  for (const { utterance, speaker, told, days, pages } of traces) {
    const denies = denying.has(utterance), from = top, leads = pages.filter(({ copyOf }) => copyOf === undefined || !pages.some(({ page }) => page === copyOf));
    const placed = leads.map((lead) => {
      const copies = pages.filter(({ copyOf, page }) => copyOf === lead.page && page !== lead.page), size = Math.max(1, copies.length), line = top + (size - 1) / 2;
      const boxFor = (page: (typeof pages)[number], column: 2 | 3, at: number): Box => ({ key: `${utterance} ${page.article}`, column, line: at, title: page.outlet ?? page.page, under: [page.published?.slice(0, 10), page.share === undefined ? undefined : `${Math.round(page.share * 100)} % copied`].filter((one) => one !== undefined).join(' · '), address: `/articles/${page.article}${page.statements[0] ? `#${page.statements[0].statement}` : ''}`, denies });
      const box = boxFor(lead, lead.copyOf === undefined ? 2 : 3, line), held = copies.map((copy, n) => boxFor(copy, 3, top + n));
      boxes.push(box, ...held);
      ties.push(...held.map((to) => ({ from: box, to, copied: true })));
      top += size;
      return box;
    });
    const middle = (from + top - 1) / 2, mouth: Box = { key: utterance, column: 0, line: middle, title: speaker ?? 'somebody unknown', under: days.length === 0 ? 'day unknown' : days.join(' or '), denies };
    const relay: Box | undefined = told.length === 0 ? undefined : { key: `${utterance} relay`, column: 1, line: middle, title: told.map(outletShown).join(', '), under: 'was told', denies };
    boxes.push(mouth, ...(relay ? [relay] : []));
    if (relay) ties.push({ from: mouth, to: relay, copied: false });
    ties.push(...placed.map((to) => ({ from: relay ?? mouth, to, copied: false })));
    top += GAP;
  }
  return { boxes, ties, lines: Math.max(0, top - GAP) };
}

/** Room between two acts of speaking, in lines. */
const GAP = 0.4;
