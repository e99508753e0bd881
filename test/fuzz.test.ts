import { describe, expect, it } from 'vitest';
import { fuzzed, TARGETS } from './support/fuzz.ts';

/** For each reader, in milliseconds: half a minute in all. `npm run fuzz` goes on for as long as it is told. */
const TIME = 5000;

describe('what strangers write', () => {
  it.each(Object.keys(TARGETS) as (keyof typeof TARGETS)[])('breaks, stops or misleads no reader: %s', (name) => {
    const { inputs, broken } = fuzzed(name, TIME, Math.random);
    expect(broken === undefined ? 'all well' : `${broken.problem}\nbase64 ${broken.input.toString('base64')}`).toBe('all well');
    expect(inputs).toBeGreaterThan(10);
  });
});
