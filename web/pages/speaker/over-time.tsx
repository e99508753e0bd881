import { type Stance, STANCES, type StatementRow } from '../../api/rows.ts';
import { dayScale } from '../../parts/day-scale.ts';
import { DayTicks } from '../../parts/day-ticks.tsx';
import { Twin } from '../../parts/twin.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { dayShown } from '../../parts/words.tsx';

/** Pixels: a lane, the names at the left, the room for days beneath. */
const LANE = 30, NAMES = 92, DAYS = 26;

/** What somebody said by day and stance: a dot for a day, larger the more was said. */
export function OverTime({ rows }: { readonly rows: readonly StatementRow[] }) {
  const [box, width] = useWidth(), dated = rows.flatMap(({ day, published, stance }) => (day ?? published ? [{ day: (day ?? published ?? '').slice(0, 10), stance }] : []));
  const counts = new Map<string, number>(), lanes = STANCES.filter((one) => dated.some(({ stance }) => stance === one));
  for (const { day, stance } of dated) counts.set(`${day} ${stance}`, (counts.get(`${day} ${stance}`) ?? 0) + 1);
  const x = dayScale(dated.map(({ day }) => day), NAMES, width - 12);
  if (!x) return <p class="faint">No day is known.</p>;
  return (
    <div ref={box} class="picture">
      {width > 0 && (
        <svg width={width} height={lanes.length * LANE + DAYS} role="img" aria-label={`${rows.length} statements by day and stance; the table below says the same`}>
          {lanes.map((stance, n) => <g key={stance}><text x={0} y={n * LANE + LANE / 2 + 4} class="label">{stance}</text><line x1={NAMES - 8} x2={width} y1={n * LANE + LANE / 2} y2={n * LANE + LANE / 2} class="grid" /></g>)}
          <DayTicks x={x} y={lanes.length * LANE - 4} width={width} />
          {[...counts].map(([key, n]) => {
            const [day = '', stance = ''] = key.split(' ');
            return <circle key={key} cx={x(Date.parse(day))} cy={lanes.indexOf(stance as Stance) * LANE + LANE / 2} r={Math.min(LANE / 2 - 2, 4 + 2 * Math.sqrt(n))} class={`spot ${stance}`}><title>{`${dayShown(day)}: ${stance} ${n}`}</title></circle>;
          })}
        </svg>
      )}
      <Twin title="Statements by day" head={['Day', 'Stance', 'Statements']} rows={[...counts].sort().map(([key, n]) => [dayShown(key.split(' ')[0] ?? ''), key.split(' ')[1] ?? '', n])} />
    </div>
  );
}
