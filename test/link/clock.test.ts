import { describe, expect, it } from 'vitest';
import { clockIn } from '../../src/link/copies/clock.ts';

describe('the clock in a line', () => {
  it.each([
    ['June 5, 2035 4:10 PM', { seconds: 58_200, zone: '' }],
    ['The Plainsman, 9 March 2034, 03:00:07 UTC', { seconds: 10_807, zone: 'utc' }],
    ['11 June 2035, 06.00', { seconds: 21_600, zone: '' }],
    ['Published: 12:05 a.m. CET, 11 June 2035', { seconds: 300, zone: 'cet' }],
    ['07.06.2035 18:20', { seconds: 66_000, zone: '' }],
    ['7 June 2035', undefined],
    ['updated 9:10, first told 8:05', undefined],
    ['a score of 31:07', undefined],
  ])('%s', (line, clock) => expect(clockIn(line)).toEqual(clock));
});
