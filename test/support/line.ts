import type { Attribution } from '../../src/attribution/attribution.ts';
import { findAttributions } from '../../src/attribution/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import type { BlockRole } from '../../src/article/article.ts';
import { drawMarked, type Mark } from '../../src/text/marked.ts';

/** The attributions of a paragraph, or of several parted by a blank line, by rules. */
export function attributionsOf(text: string, role: BlockRole = 'body'): Attribution[] {
  const language = loadLanguage('en');
  let start = 0;
  const blocks = text.split('\n\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, role, rule: 'test', certainty: 'stated' } as const;
    start = block.end + 2;
    return block;
  });
  return findAttributions(findSyntax({ text, blocks }, language), language);
}

/** The paragraph with its attributions drawn in; unnumbered when there is just one. */
export function drawn(text: string, role: BlockRole = 'body'): string {
  const found = attributionsOf(text, role);
  const marks = found.flatMap(({ source, cue, content }, n): Mark[] => {
    const of = [found.length === 1 ? '' : `${n + 1}`];
    return [...(source ? [{ ...source, role: 'source' as const, of }] : []), ...(cue ? [{ ...cue, role: 'cue' as const, of }] : []),
      ...content.map((span) => ({ ...span, role: 'content' as const, of }))];
  });
  return drawMarked({ text, marks });
}
