import type { ComponentChild } from 'preact';
import type { Laned, Part } from './lanes.ts';
import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** The letter over the first of a statement’s words: source, cue, what was said. */
const LETTERS: Readonly<Record<Part, string>> = { source: 'S', cue: 'C', content: 'W' };

/** The words of a block with the lines of its statements. */
export function Words({ row: { pieces, text }, chosen, select }: { readonly row: Row; readonly chosen: number | undefined; readonly select: (of: number) => void }) {
  const glosses = glossesOf(pieces);
  return <>{pieces.map((piece, n) => <Run key={piece.start} piece={piece} gloss={glosses[n] ?? ''} text={text.slice(piece.start, piece.end)} chosen={chosen} select={select} />)}</>;
}

function Run({ piece, gloss, text, chosen, select }: { readonly piece: Piece; readonly gloss: string; readonly text: string; readonly chosen: number | undefined; readonly select: (of: number) => void }) {
  const { lines, begins, first, last, more } = piece;
  if (lines.length === 0 && more.length === 0) return <>{text}</>;
  return (
    <>
      {first.map((of) => <span key={of} class="unseen">{`start of statement ${of + 1}: `}</span>)}
      <span class="run" data-of={lines.map(({ of }) => of).join(' ')} {...(begins.length > 0 ? { ...(gloss === '' ? {} : { 'data-gloss': gloss }), 'data-begins': begins.map(({ of }) => of).join(' ') } : {})}>{lined(lines, text, chosen)}</span>
      {more.length > 0 && <button type="button" class="more" aria-label={`${more.length} more statements here, the first is number ${(more[0] ?? 0) + 1}`} onClick={() => select(more[0] ?? 0)}>+{more.length}</button>}
      {last.map((of) => <span key={of} class="unseen">{` end of statement ${of + 1}. `}</span>)}
    </>
  );
}

/** The text within one element for each line, since an element has one line only. */
function lined([line, ...rest]: readonly Laned[], text: string, chosen: number | undefined): ComponentChild {
  return line === undefined ? text : <span class={`line lane${line.lane} ${line.part}${line.of === chosen ? ' chosen' : ''}`}>{lined(rest, text, chosen)}</span>;
}

/** Letters that are too few for a gloss over them: it would run into the next one. */
const NARROW = 3;

/** What stands over each piece; where one is too narrow, over it also what belongs over the next. */
function glossesOf(pieces: readonly Piece[]): string[] {
  const glosses = pieces.map(({ begins, first }) => glossOf(begins, first));
  for (const [n, { start, end }] of pieces.entries()) if (glosses[n] !== '' && end - start < NARROW && n + 1 < glosses.length) [glosses[n], glosses[n + 1]] = [`${glosses[n]} ${glosses[n + 1]}`.trim(), ''];
  return glosses;
}

/** `3S`: the number where a statement begins, the letter of its part everywhere. */
const glossOf = (begins: readonly Laned[], first: readonly number[]): string => begins.map(({ of, part }) => `${first.includes(of) ? of + 1 : ''}${LETTERS[part]}`).join(' ');
