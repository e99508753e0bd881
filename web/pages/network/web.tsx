import { useMemo, useState } from 'preact/hooks';
import { speakerPage } from '../../parts/ids.ts';
import { short } from '../../parts/short.ts';
import { useWidth } from '../../parts/use-width.ts';
import { type EdgeRow, RELATIONS } from './edge-row.ts';
import { laidOut } from './layout.ts';

/** How much two lines of one pair bend apart, in pixels. */
const BEND = 26;
/** Pixels beneath which names cover each other: a narrower screen scrolls the picture. */
const LEAST = 760;

/** Dots for speakers, an arrow for each pair: the style of its line says which relation it is. */
export function Web({ rows }: { readonly rows: readonly EdgeRow[] }) {
  const [box, room] = useWidth(), width = Math.max(room, LEAST), height = Math.max(340, Math.min(720, 200 + 16 * new Set(rows.flatMap(({ from, to }) => [from.voice, to.voice])).size)), [near, setNear] = useState<string>();
  const dots = useMemo(() => laidOut(rows, width, height), [rows, width, height]);
  return (
    <div ref={box} class="picture network">
      {room > 0 && (
        <div class="wide" tabIndex={0} role="region" aria-label="The network"><svg width={width} height={height} role="group" aria-label={`Network of ${dots.size} speakers and ${rows.length} pairs; the table below says the same`}>
          <defs>{RELATIONS.map((one) => <marker key={one} id={`tip-${one}`} viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" class={`tip ${one}`} /></marker>)}</defs>
          {rows.map(({ relation, from, to, statements }) => {
            const [a, b] = [dots.get(from.voice), dots.get(to.voice)];
            if (!a || !b) return null;
            return <path key={`${relation} ${from.voice} ${to.voice}`} d={arc(a.x ?? 0, a.y ?? 0, b.x ?? 0, b.y ?? 0, RELATIONS.indexOf(relation))} class={`edge ${relation}${near !== undefined && near !== from.voice && near !== to.voice ? ' far' : ''}`} stroke-width={Math.min(4, 0.75 + Math.sqrt(statements) / 1.5)} marker-end={`url(#tip-${relation})`}><title>{`${from.name} ${relation} ${to.name}: ${statements}`}</title></path>;
          })}
          {[...dots.values()].map(({ voice, name, weight, x = 0, y = 0 }) => (
            <a key={voice} href={speakerPage(name)} aria-label={name} onMouseEnter={() => setNear(voice)} onMouseLeave={() => setNear(undefined)} onFocus={() => setNear(voice)} onBlur={() => setNear(undefined)}>
              <circle cx={x} cy={y} r={12} fill="transparent" /><circle cx={x} cy={y} r={Math.min(11, 4 + Math.sqrt(weight))} class="spot asserts" /><text x={x} y={y - 13} text-anchor="middle">{short(name, 170)}</text>
            </a>
          ))}
        </svg></div>
      )}
      <p class="key">{RELATIONS.filter((one) => rows.some(({ relation }) => relation === one)).map((one) => <span key={one}><svg width="34" height="10" aria-hidden="true"><line x1="0" x2="34" y1="5" y2="5" class={`edge ${one}`} stroke-width="2" /></svg>{one}</span>)}</p>
    </div>
  );
}

/** A curve from one dot to another that ends where the other begins; each relation of a pair bends otherwise. */
function arc(x1: number, y1: number, x2: number, y2: number, kind: number): string {
  const [dx, dy] = [x2 - x1, y2 - y1], length = Math.hypot(dx, dy) || 1, bend = BEND + kind * 12, [mx, my] = [(x1 + x2) / 2 - (dy / length) * bend, (y1 + y2) / 2 + (dx / length) * bend], back = Math.hypot(x2 - mx, y2 - my) || 1;
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${(x2 - ((x2 - mx) / back) * 13).toFixed(1)} ${(y2 - ((y2 - my) / back) * 13).toFixed(1)}`;
}
