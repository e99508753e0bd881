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

/** Eight times the text may cost this many times as much: 8 if linear, 64 if squared; the rest is noise. */
const RATIO = 24;

it.each(['he said ', 'Lind said that ', '“yes,” he said, ', 'the claim that '])('reads "%s" without end in linear time', (unit) => {
  cost(unit, 40_000); // by then the compiler has done its work
  // Noise only ever adds, so the least is nearest to what it costs; short and long by turns, so that a machine that slows down slows both.
  const rounds = Array.from({ length: 4 }, () => [cost(unit, 20_000), cost(unit, 160_000)] as const);
  const [short, long] = [Math.min(...rounds.map(([one]) => one)), Math.min(...rounds.map(([, one]) => one))];
  expect(long / Math.max(short, 10)).toBeLessThan(RATIO);
});
