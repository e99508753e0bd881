import { expect, it } from 'vitest';
import { strangersIn } from '../../src/link/strangers.ts';

it('knows strangers from either side, and nobody else', () => {
  const strangers = strangersIn();
  strangers.add('article:b', 'article:a');
  expect([strangers.has('article:a', 'article:b'), strangers.has('article:b', 'article:a'), strangers.has('article:a', 'article:c'), strangers.has('article:a', 'article:a')]).toEqual([true, true, false, false]);
});

it('forgets those of the article that was added to longest ago where there are too many', () => {
  const strangers = strangersIn(3);
  for (const [a, b] of [['1', '8'], ['2', '8'], ['1', '9'], ['3', '9']] as const) strangers.add(a, b);
  expect(['1 8', '1 9', '2 8', '3 9'].map((pair) => strangers.has(pair[0] ?? '', pair[2] ?? ''))).toEqual([true, true, false, true]);
});
