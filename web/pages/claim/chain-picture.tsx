import { linkHorizontal } from 'd3-shape';
import { useMemo } from 'preact/hooks';
import type { TraceRow } from '../../api/rows.ts';
import { articlePage } from '../../parts/ids.ts';
import { short } from '../../parts/short.ts';
import { Twin } from '../../parts/twin.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { chainOf } from './chain.ts';
import { TakeAway } from './take-away.tsx';

/** Pixels: a line and a box in it, the least width of a column, the room between two, the head. */
const LINE = 52, BOX = 42, COLUMN = 150, BETWEEN = 44, HEAD = 30;
const COLUMNS = ['Mouth', 'Told to', 'Pages', 'Copies'];

interface Point { readonly source: readonly [number, number]; readonly target: readonly [number, number] }

/** Who spoke, to whom, and the pages that handed it on, from left to right. */
export function ChainPicture({ traces, denying }: { readonly traces: readonly TraceRow[]; readonly denying: ReadonlySet<string> }) {
  const [frame, room] = useWidth(), { boxes, ties, lines } = useMemo(() => chainOf(traces, denying), [traces, denying]);
  const column = Math.max(COLUMN, (room - 3 * BETWEEN - 2) / 4), width = 4 * column + 3 * BETWEEN + 2, left = (n: number): number => 1 + n * (column + BETWEEN), middle = (line: number): number => HEAD + line * LINE + LINE / 2;
  const link = linkHorizontal<Point, readonly [number, number]>().x(([x]) => x).y(([, y]) => y);
  return (
    <div class="picture" ref={frame}>
      {room > 0 && (
        <div class="wide" tabIndex={0} role="region" aria-label="The way from mouth to page">
          <svg width={width} height={HEAD + lines * LINE + 4} role="group" aria-label={`${traces.length} acts of speaking and the pages that tell of them; the table below says the same`}>
            {COLUMNS.map((title, n) => <text key={title} x={left(n)} y={16} class="label">{title}</text>)}
            {ties.map(({ from, to, copied }) => <path key={`${from.key} ${to.key}`} class={`tie${copied ? ' copied' : ''}${to.denies ? ' denied' : ''}`} d={link({ source: [left(from.column) + column, middle(from.line)], target: [left(to.column), middle(to.line)] }) ?? ''} />)}
            {boxes.map(({ key, column: at, line, title, under, address, denies }) => {
              const drawn = (
                <>
                  <title>{`${title}, ${under}`}</title>
                  <rect x={left(at)} y={middle(line) - BOX / 2} width={column} height={BOX} rx={at === 0 ? 21 : 4} class={`box c${at}${denies ? ' denied' : ''}`} />
                  <text x={left(at) + 12} y={middle(line) - 3} class="title">{short(`${denies && at === 0 ? '≠ ' : ''}${title}`, column - 24, 7.2)}</text>
                  <text x={left(at) + 12} y={middle(line) + 13} class="under">{short(under, column - 24, 6.2)}</text>
                </>
              );
              return address === undefined ? <g key={key}>{drawn}</g> : <a key={key} href={address}>{drawn}</a>;
            })}
          </svg>
        </div>
      )}
      <TakeAway traces={traces} />
      <Twin title="The way from mouth to page" head={['Speaker', 'Told to', 'Page', 'Published', 'Copied from', 'Why it is the same act']} rows={traces.flatMap(({ speaker, told, pages }) => pages.map(({ article, page, outlet, published, copyOf, reasons }) => [speaker ?? 'unknown', told.join(', '), <a href={articlePage(article)}>{outlet ?? page}</a>, published ?? '', copyOf ?? '', reasons.join('; ')]))} />
    </div>
  );
}
