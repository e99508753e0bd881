import { describe, expect, it } from 'vitest';
import { collapsed, sayingOf } from '../../src/article/roles/saying.ts';
import { SAYINGS } from '../../src/article/roles/sayings.ts';

describe.each(SAYINGS.map((saying, i) => ({ ...saying, i })))('$i $name ($role)', ({ finds, skips, i, name }) => {
  const saying = SAYINGS[i];
  it.each(finds)('finds "%s"', (line) => expect(saying && sayingOf(collapsed(line), [saying])?.name).toBe(name));
  if (skips.length > 0) it.each(skips)('skips "%s"', (line) => expect(saying && sayingOf(collapsed(line), [saying])?.name).toBeUndefined());
});
