import type { Statement } from '../speaker/speaker.ts';
import type { Span } from '../text/span.ts';

/** Looks up the innermost statement whose content holds a place. */
export function tellerOf(statements: readonly Statement[]): (at: Span) => Statement | undefined {
  const pieces = statements.flatMap((statement) => statement.content.map((span) => ({ span, statement }))).sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof pieces = [];
  return ({ start }) => {
    for (let piece = pieces[next]; piece && piece.span.start <= start; piece = pieces[++next]) open.push(piece);
    open = open.filter(({ span }) => span.end > start);
    return open.at(-1)?.statement;
  };
}
