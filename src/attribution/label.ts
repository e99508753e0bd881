import type { Paragraph } from '../syntax/syntax.ts';
import type { Draft } from './draft.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** Words in front of a colon that say whose the rest of the paragraph is. */
interface Label {
  readonly source: Range;
  readonly colon: number;
  /** `LIND:` or `Q:`; a name before a quotation; a name before anything. */
  readonly kind: 'shouted' | 'quoted' | 'named';
}

/** So many labels, on a third of the paragraphs or more, make a text a transcript, in which names before a colon speak also without quotation marks. */
const TRANSCRIPT = 3;

/**
 * Labels at the head of paragraphs; what stands behind one is its content.
 *
 *     [source LIND][cue :] [content We will rebuild the bridge.]
 *     [source Q][cue :] [content Who pays?]
 *     [source Maren Lind][cue :] [content “We will rebuild the bridge.”]
 *
 */
export function findLabels(view: View, paragraphs: readonly Paragraph[]): Draft[] {
  const labels = paragraphs.map((paragraph) => labelAt(view, paragraph));
  const count = labels.filter((label) => label).length;
  const transcript = count >= TRANSCRIPT && count * 3 >= paragraphs.length;
  return paragraphs.flatMap(({ last }, n): Draft[] => {
    const label = labels[n];
    if (!label || (label.kind === 'named' && !transcript)) return [];
    const { source, colon, kind } = label;
    return [{ source, cue: { first: colon, last: colon }, content: [{ first: colon + 1, last }], rule: kind === 'shouted' ? 'transcript-label' : 'name-label', certainty: 'stated' }];
  });
}

function labelAt(view: View, paragraph: Paragraph): Label | undefined {
  if (paragraph.role === 'headline') return undefined;
  const opens = view.lower(paragraph.first) === 'from' || view.quotationOf(paragraph.first)?.open === paragraph.first; // "“LIND: We will rebuild.”"
  const first = opens ? paragraph.first + 1 : paragraph.first;
  let colon = first;
  while (colon <= Math.min(first + LONGEST, paragraph.last) && view.tokens[colon]?.text !== ':') colon++;
  if (view.tokens[colon]?.text !== ':' || colon === first || colon >= paragraph.last) return undefined;
  const words = view.tokens.slice(first, colon);
  if (!words.every(({ capital, kind }) => capital && kind === 'word') || words.some(({ lower }) => view.language.words('label-words').has(lower))) return undefined;
  const label = { source: { first, last: colon - 1 }, colon };
  if (words.every(({ text }) => text === text.toUpperCase() && (text.length > 1 || words.length > 1 || text === 'Q' || text === 'A'))) return { ...label, kind: 'shouted' };
  if (view.quotationOf(colon + 1)?.open === colon + 1 && view.tag(colon - 1).startsWith('NN')) return { ...label, kind: 'quoted' };
  return view.tag(colon - 1) === 'NNP' ? { ...label, kind: 'named' } : undefined;
}

/** A label has no more words: "Rear Admiral Petra Ruun". */
const LONGEST = 5;
