import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FRAMES } from '../../src/lang/cue.ts';

const page = readFileSync('docs/adding-a-cue.md', 'utf8');

it('docs/adding-a-cue.md shows a cue file as it is', () => {
  expect(/```\n([^`]*)```/.exec(page)?.[1]).toBe(readFileSync('src/lang/en/cues/deny.cue', 'utf8'));
});

it('docs/adding-a-cue.md lists every frame, and no other', () => {
  const [, table = ''] = page.split('| frame |');
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, frame]) => frame)).toEqual([...FRAMES]);
});
