import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { EdgeRow } from './edge-row.ts';

export interface Dot extends SimulationNodeDatum {
  readonly voice: string;
  readonly name: string;
  readonly weight: number;
}

/** Steps until nothing moves visibly any more; d3-force draws its chance from a fixed seed, so that a network looks the same every time. */
const STEPS = 260;
/** Pixels that the names need at the sides, and dots at top and bottom. */
const SIDE = 70, EDGE = 24;

/** Where everybody stands: who has to do with each other near, all others apart. */
export function laidOut(rows: readonly EdgeRow[], width: number, height: number): ReadonlyMap<string, Dot> {
  const dots = new Map<string, Dot>();
  for (const { from, to, statements } of rows) for (const { voice, name } of [from, to]) dots.set(voice, { voice, name, weight: (dots.get(voice)?.weight ?? 0) + statements });
  const all = [...dots.values()], links: SimulationLinkDatum<Dot>[] = rows.map(({ from, to }) => ({ source: from.voice, target: to.voice }));
  const simulation = forceSimulation(all).force('link', forceLink<Dot, SimulationLinkDatum<Dot>>(links).id(({ voice }) => voice).distance(110)).force('apart', forceManyBody().strength(-420)).force('room', forceCollide(34))
    .force('middle', forceCenter(width / 2, height / 2)).force('x', forceX(width / 2).strength(0.07)).force('y', forceY(height / 2).strength(0.16)).stop();
  simulation.tick(STEPS);
  const [x, y] = [spread(all.map((dot) => dot.x ?? 0), SIDE, width - SIDE), spread(all.map((dot) => dot.y ?? 0), EDGE, height - EDGE)];
  for (const dot of all) [dot.x, dot.y] = [x(dot.x ?? 0), y(dot.y ?? 0)];
  return new Map(all.map((dot) => [dot.voice, dot]));
}

/** From where dots came to lie to all the room there is. */
function spread(at: readonly number[], from: number, to: number): (one: number) => number {
  const [least, most] = [Math.min(...at), Math.max(...at)];
  return (one) => (most - least < 1 ? (from + to) / 2 : from + ((one - least) / (most - least)) * (to - from));
}
