import type { Range } from './noun-phrase.ts';
import { sourceEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Who a participle or an infinitive speaks for: "Lind left the room, saying …", "Lind came to say …" have the subject of the clause before it. Looks left for the
 * nearest finite verb outside quotations and takes what stands before it.
 */
export function subjectOfParticiple(view: View, at: number, floor: number): Range | null {
  for (let i = at - 1; i > floor; i--) {
    const quotation = view.quotationOf(i);
    if (quotation && quotation !== view.quotationOf(at)) {
      i = quotation.open;
      continue;
    }
    const tag = view.tag(i);
    const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || (tag === 'VBN' && /^(NN|PRP|RB|WP)/.test(view.tag(i - 1)));
    if (!finite) continue;
    let first = i;
    while (first - 1 >= floor && (view.tag(first - 1) === 'RB' || view.tag(first - 1) === 'MD')) first--;
    const subject = sourceEndingAt(view, first - 1, floor);
    if (subject) return subject;
  }
  return null;
}
