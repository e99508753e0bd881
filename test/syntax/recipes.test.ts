import { expect, it } from 'vitest';
import { newParts, type Parts, type Recipe } from '../../src/model/parts.ts';
import { begin, hang, newArcs, RIGHT, shift } from '../../src/syntax/arcs.ts';
import type { Forms } from '../../src/syntax/forms.ts';
import { seenOf } from '../../src/syntax/heads.ts';
import { LABEL_FEATURES, labelFeatures } from '../../src/syntax/label-features.ts';
import { MOVE_FEATURES, moveFeatures } from '../../src/syntax/move-features.ts';
import { TAG_FEATURES, tagFeatures } from '../../src/syntax/tag-features.ts';

const column = Int32Array.of(11, 12, 13, 14, 15, 16);
const forms: Forms = { word: column, kind: column, suffix2: column, suffix3: column, suffix4: column, prefix: column, shape: column };
const tags = Uint8Array.of(1, 2, 3, 4, 5, 6);

const arcs = newArcs(6);
begin(arcs, 0, 5);
for (let i = 0; i < 3; i++) shift(arcs);
hang(arcs, RIGHT, 4);

const LISTS: [string, Recipe, (parts: Parts) => void][] = [
  ['a tag', TAG_FEATURES, (parts) => tagFeatures(forms, tags, 2, { first: 0, last: 5 }, 0, parts)],
  ['a move', MOVE_FEATURES, (parts) => moveFeatures(seenOf(forms, tags), arcs, parts)],
  ['a label', LABEL_FEATURES, (parts) => labelFeatures(seenOf(forms, tags), arcs, 3, 1, parts)],
];

/** A number no part of these has. */
const UNTOUCHED = 0x5eed5eed;

it.each(LISTS)('the features of %s have the parts their recipe says', (_, recipe, write) => {
  const parts = newParts(recipe);
  parts.left.fill(UNTOUCHED);
  parts.right.fill(UNTOUCHED);
  write(parts);
  const numbers = Array.from({ length: recipe.count }, (_unused, k) => k + 1);
  expect(numbers.filter((k) => parts.left[k] === UNTOUCHED)).toEqual([]);
  expect(numbers.filter((k) => parts.right[k] === UNTOUCHED)).toEqual([...recipe.alone]);
});
