import type { Attribution } from '../../src/attribution/attribution.ts';
import { findAttributions } from '../../src/attribution/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import type { BlockRole } from '../../src/article/article.ts';
import { drawMarked, type Mark } from '../../src/text/marked.ts';

/** The attributions of one paragraph, by rules. */
export function attributionsOf(text: string, role: BlockRole = 'body'): Attribution[] {
  const language = loadLanguage('en');
  return findAttributions(findSyntax({ text, blocks: [{ start: 0, end: text.length, role, rule: 'test', certainty: 'stated' }] }, language), language);
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
