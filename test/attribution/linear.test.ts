import { expect, it } from 'vitest';
import { findAttributions } from '../../src/attribution/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

const language = loadLanguage('en');

/** CPU milliseconds of the rules alone over a sentence that never ends. */
function cost(unit: string, length: number): number {
  const text = unit.repeat(length / unit.length);
  const syntax = findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, language);
  const before = process.cpuUsage();
  findAttributions(syntax, language);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Noise only ever adds: the least of three runs is nearest to what it costs. Four times the text may cost this many times as much: 4 if linear, 16 if squared; the rest is noise. */
const RATIO = 9;

it.each(['he said ', 'Lind said that ', '“yes,” he said, ', 'the claim that '])('reads "%s" without end in linear time', (unit) => {
  cost(unit, 40_000); // by then the compiler has done its work
  const least = (length: number): number => Math.min(...[1, 2, 3].map(() => cost(unit, length)));
  expect(least(160_000) / Math.max(least(40_000), 10)).toBeLessThan(RATIO);
});
