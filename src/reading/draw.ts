import { drawMarked, type Mark, type MarkRole } from '../text/marked.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './assemble.ts';

/** The article's text with every attribution of the Reading drawn in, each mark named by its attribution's number. */
export function drawReading({ article, attributions }: Reading): string {
  const drawn = new Map<string, { mark: Omit<Mark, 'of'>; of: string[] }>();
  for (const { id, source, cue, content, relays } of attributions) {
    const name = attributions.length === 1 ? '' : id.slice(1);
    const add = (role: MarkRole, { start, end }: Span): void => {
      const key = `${role} ${start} ${end}`;
      const same = drawn.get(key);
      if (same) same.of.push(name);
      else drawn.set(key, { mark: { role, start, end }, of: [name] });
    };
    if (source) add('source', source);
    if (cue) add('cue', cue);
    for (const piece of content) add('content', piece);
    for (const relay of relays) add('relay', relay);
  }
  return drawMarked({ text: article.text, marks: [...drawn.values()].map(({ mark, of }) => ({ ...mark, of: [...new Set(of)] })) });
}
