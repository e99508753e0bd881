import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodesOf, placeOf, sources } from './support/sources.ts';

// The checker written in JavaScript: the others are programs that `npm ci --ignore-scripts` may not bring.
process.env['RECHECK_BACKEND'] = 'pure';
const { check } = await import('recheck');

/** The fuzzer's rounds, cut so that all expressions together take seconds; it still finds what the last test shows it. */
const FAST = { timeout: 60_000, randomSeed: 1, maxIteration: 4, incubationLimit: 5000, attackLimit: 200_000 };

/** Hashes of the expressions that were proved linear with these settings; `npm run prove` adds to the list. */
const PROVED = 'test/regex.proved.txt';
const proofs = (): ReadonlySet<string> => new Set(readFileSync(PROVED, 'utf8').split('\n'));
const nameOf = (expression: string): string => createHash('sha256').update(`${JSON.stringify(FAST)} ${expression}`).digest('hex').slice(0, 24);

/** One in so many of those proved before is proved again: another one whenever an expression is added or goes. */
const SAMPLED = 12;

/** An article is hostile input: an expression that can take more than linear time can stop a whole archive. */
const places = new Map<string, { pattern: string; flags: string; at: string }>();
const built: string[] = [];

beforeAll(() => {
  for (const source of sources()) {
    for (const node of nodesOf(source.tree)) {
      const regex = node['regex'] as { pattern: string; flags: string } | undefined;
      if (node.type === 'Literal' && regex) places.set(`/${regex.pattern}/${regex.flags}`, { ...regex, at: placeOf(source, node) });
      const callee = node['callee'] as { name?: string } | undefined;
      if (/^(?:New|Call)Expression$/.test(node.type) && callee?.name === 'RegExp') built.push(placeOf(source, node));
    }
  }
});

describe('the regular expressions of src/', () => {
  it('are all written out, so that they can be checked', () => expect(built).toEqual([]));

  it('cannot backtrack', async () => {
    const proved = proofs(), again = places.size;
    const proving = [...places].filter(([expression], n) => !proved.has(nameOf(expression)) || n % SAMPLED === again % SAMPLED);
    const slow: string[] = [], sound = [...places.keys()].map(nameOf).filter((name) => proved.has(name));
    for (const [expression, { pattern, flags, at }] of proving) {
      const found = await check(pattern, flags, FAST);
      if (found.status === 'vulnerable') slow.push(`${at} ${expression}: ${found.complexity.summary}, such as ${found.attack.pattern}`);
      if (found.status === 'unknown') slow.push(`${at} ${expression} could not be checked: ${found.error.kind}`);
      if (found.status === 'safe') sound.push(nameOf(expression));
    }
    if (process.env['PROVE']) writeFileSync(PROVED, `${[...new Set(sound)].sort().join('\n')}\n`);
    expect(slow).toEqual([]);
  }, 600_000);

  it('would be noticed if they could', async () => expect((await check('^(?:according to\\s+)(?:[A-Z]\\w+\\s?)+$', '')).status).toBe('vulnerable'));
});
