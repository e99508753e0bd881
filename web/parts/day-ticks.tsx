import type { ScaleTime } from 'd3-scale';
import { dayShown } from './words.tsx';

/** Pixels that a day takes in words. */
const WORDS = 108;

/** Whole days beneath an axis, none twice, none running into another or out of the picture. */
export function DayTicks({ x, y, top, width }: { readonly x: ScaleTime<number, number>; readonly y: number; readonly top?: number; readonly width: number }) {
  const whole = x.ticks(Math.max(2, Math.floor(width / WORDS))).filter((tick) => tick.getTime() % DAY === 0), shown: Date[] = [];
  for (const tick of whole) if (x(tick) - x(shown.at(-1) ?? 0) > WORDS) shown.push(tick);
  return (
    <>
      {shown.map((tick) => (
        <g key={tick.getTime()}>
          {top !== undefined && <line x1={x(tick)} x2={x(tick)} y1={top} y2={y} class="grid" />}
          <text x={Math.max(WORDS / 2, Math.min(width - WORDS / 2 + 4, x(tick)))} y={y + 22} class="tick" text-anchor="middle">{dayShown(tick.toISOString())}</text>
        </g>
      ))}
    </>
  );
}

/** Milliseconds; in UTC, in which ISO days are read, all days have as many. */
const DAY = 86_400_000;
