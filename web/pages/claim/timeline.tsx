import type { WholeClaim } from '../../api/rows.ts';
import { dayScale } from '../../parts/day-scale.ts';
import { DayTicks } from '../../parts/day-ticks.tsx';
import { Twin } from '../../parts/twin.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { dayShown } from '../../parts/words.tsx';
import { articleOf } from '../../parts/ids.ts';

interface Mark {
  readonly day: string;
  readonly what: 'said' | 'printed';
  readonly side: 'asserted' | 'denied';
  readonly who: string;
}

/** Room at the sides and for each lane at least, in pixels; how far apart marks of one day stand, and their size. */
const SIDE = 76, LEAST = 60, APART = 17, SIZE = 6.5;

/** When it was said over when it was printed. Denials are squares, so that nobody needs the colours. */
export function Timeline({ claim }: { readonly claim: WholeClaim }) {
  const [box, width] = useWidth(), marks = marksOf(claim), undated = claim.statements.filter(({ published }) => published === undefined).length;
  const x = dayScale(marks.map(({ day }) => day), SIDE, width - 16), placed = stacked(marks), lane = Math.max(LEAST, 28 + APART * (1 + Math.max(...placed.map(({ above }) => above)))), height = 2 * lane + 30;
  return (
    <div ref={box} class="picture">
      {!x ? <p class="faint">No day is known.</p> : width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`Timeline from ${x.ends.map((end) => dayShown(new Date(end).toISOString())).join(' to ')}; the table below says the same`}>
          {(['said', 'printed'] as const).map((name, n) => <g key={name}><text x={0} y={lane * (n + 1) - 8} class="label">{name}</text><line x1={SIDE - 14} x2={width} y1={lane * (n + 1)} y2={lane * (n + 1)} class="axis" /></g>)}
          <DayTicks x={x} y={2 * lane} top={8} width={width} />
          {placed.map(({ day, what, side, who, above }, n) => {
            const [cx, cy] = [x(Date.parse(day)), lane * (what === 'said' ? 1 : 2) - SIZE - 3 - above * APART];
            return side === 'denied' ? <rect key={n} x={cx - SIZE} y={cy - SIZE} width={2 * SIZE} height={2 * SIZE} class="mark denied"><title>{`${who}, ${dayShown(day)}: denies`}</title></rect>
              : <circle key={n} cx={cx} cy={cy} r={SIZE} class={`mark ${what}`}><title>{`${who}, ${dayShown(day)}: asserts`}</title></circle>;
          })}
        </svg>
      )}
      <p class="key"><span><i class="dot said" /> said</span><span><i class="dot printed" /> printed</span><span><i class="dot denied" /> denial</span>{undated > 0 && <span class="faint">{undated} without a day</span>}</p>
      <Twin title="The timeline" head={['Day', 'What', 'Side', 'Who']} rows={[...marks].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, what, side, who }) => [dayShown(day), what, side, who])} />
    </div>
  );
}

function marksOf({ asserted, denied, statements }: WholeClaim): Mark[] {
  const said = ([['asserted', asserted], ['denied', denied]] as const).flatMap(([side, { utterances }]) => utterances.flatMap(({ speaker, days: [day] }) => (day === undefined ? [] : [{ day, what: 'said' as const, side, who: speaker ?? 'somebody unknown' }])));
  const pages = new Map(statements.flatMap(({ statement, published, side, outlet, page }) => (published === undefined ? [] : [[`${articleOf(statement)} ${side}`, { day: published.slice(0, 10), what: 'printed' as const, side, who: outlet ?? page }] as const])));
  return [...said, ...pages.values()];
}

/** Marks of one day and lane one above the other. */
function stacked(marks: readonly Mark[]): (Mark & { readonly above: number })[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const key = `${mark.day} ${mark.what}`, above = seen.get(key) ?? 0;
    seen.set(key, above + 1);
    return { ...mark, above };
  });
}
