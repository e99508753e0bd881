import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { useMemo, useState } from 'preact/hooks';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json';
import { useWidth } from '../../parts/use-width.ts';
import { count } from '../../parts/words.tsx';
import type { EventRow } from './event-row.ts';

const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(topology, topology.objects.land), borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);

/** Height by width, and degrees around the outermost places. */
const SHAPE = 0.52, AROUND = 4;

/** Events on a map of Natural Earth, which comes with the program: nothing is loaded from anywhere. */
export function World({ rows, chosen, choose }: { readonly rows: readonly EventRow[]; readonly chosen: string | undefined; readonly choose: (place: string | undefined) => void }) {
  const [box, width] = useWidth(), [whole, setWhole] = useState(false), height = Math.max(260, Math.round(width * SHAPE)), places = useMemo(() => placesIn(rows), [rows]);
  const projection = useMemo(() => {
    const [west, east, south, north] = [Math.min(...places.map(({ lon }) => lon)), Math.max(...places.map(({ lon }) => lon)), Math.min(...places.map(({ lat }) => lat)), Math.max(...places.map(({ lat }) => lat))];
    const corners = { type: 'MultiPoint' as const, coordinates: [[west - AROUND, south - AROUND], [east + AROUND, north + AROUND], [west - AROUND, north + AROUND], [east + AROUND, south - AROUND]] };
    return whole ? geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' }) : geoNaturalEarth1().rotate([-(west + east) / 2, 0]).fitSize([width, height], corners).clipExtent([[0, 0], [width, height]]);
  }, [places, width, height, whole]);
  const draw = geoPath(projection);
  return (
    <div ref={box} class="picture map">
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={`Map with ${count(places.length, 'place')}`}>
          <path d={draw(geoGraticule10()) ?? ''} class="graticule" />
          <path d={draw(land) ?? ''} class="land" />
          <path d={draw(borders) ?? ''} class="borders" />
          {places.map(({ name, lat, lon, rows: here }) => {
            const [x, y] = projection([lon, lat]) ?? [-99, -99], r = 5 + 2.5 * Math.sqrt(here.length), denied = here.some(({ status }) => status === 'denied');
            return (
              <g key={name} class={`spot-group${chosen === name ? ' chosen' : ''}`} role="button" tabIndex={0} aria-pressed={chosen === name} aria-label={`${name}: ${count(here.length, 'event')}`} onClick={() => choose(chosen === name ? undefined : name)}
                onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(chosen === name ? undefined : name); } }}>
                <circle cx={x} cy={y} r={Math.max(12, r)} fill="transparent" />
                {denied ? <rect x={x - r} y={y - r} width={2 * r} height={2 * r} class="spot denies" /> : <circle cx={x} cy={y} r={r} class={`spot ${here.every(({ status }) => status === 'narrated') ? 'withholds' : 'asserts'}`} />}
                <text x={x + r + 5} y={y + 4}>{name}</text>
              </g>
            );
          })}
        </svg>
      )}
      <p class="key"><span><i class="dot said" /> claimed</span><span><i class="dot denied" /> denied by somebody</span><span><i class="dot own" /> the outlet’s own word</span><button type="button" onClick={() => setWhole(!whole)}>{whole ? 'Only these places' : 'The whole world'}</button></p>
    </div>
  );
}

interface Spot { readonly name: string; readonly lat: number; readonly lon: number; readonly rows: readonly EventRow[] }

function placesIn(rows: readonly EventRow[]): Spot[] {
  const places = new Map<string, Spot>();
  for (const row of rows) places.set(row.place, { name: row.place, lat: row.lat, lon: row.lon, rows: [...places.get(row.place)?.rows ?? [], row] });
  return [...places.values()];
}
