import { expect, it } from 'vitest';
import { hashText, mix } from '../../src/model/hash.ts';

it('hashes a stretch of a text as the stretch by itself', () => expect(hashText('denied', 2, 5)).toBe(hashText('nie')));

it('never hashes to 0, which stands for nothing', () => expect(hashText('')).not.toBe(0));

it('mixes in order', () => expect(mix(1, 2)).not.toBe(mix(2, 1)));

it('gives the same numbers everywhere', () => expect([hashText('ministry'), mix(3, hashText('ministry'))]).toMatchInlineSnapshot(`
  [
    -2062135791,
    1686184512,
  ]
`));
