import { expect, it } from 'vitest';
import { nodesOf, placeOf, sources, type TreeNode } from './support/sources.ts';

/** Folders that may touch the world; `lang` and `model` read the package's own files and nothing else. */
const WORLDLY = new Set(['snapshot', 'crew', 'ledger', 'http', 'mcp', 'cli']);
const OWN_FILES = new Set(['lang', 'model']);

const pure = sources().filter(({ path }) => !WORLDLY.has(path.split('/')[1] ?? ''));

it('reading knows no clock, chance, locale or network', () => {
  expect(pure.flatMap((source) => [...nodesOf(source.tree)].filter(isWorldly).map((node) => placeOf(source, node)))).toEqual([]);
});

it('reading opens no files but its own', () => {
  const open = pure.filter(({ path, tree }) => !OWN_FILES.has(path.split('/')[1] ?? '') && [...nodesOf(tree)].some(({ type, value }) => type === 'Literal' && /^node:(?!crypto$|buffer$)/.test(String(value))));
  expect(open.map(({ path }) => path)).toEqual([]);
});

it('makes no object with an accessor: each has a shape of its own, which keeps all that the accessor sees until the old is collected', () => {
  expect(pure.flatMap((source) => [...nodesOf(source.tree)].filter(({ type, kind }) => type === 'Property' && kind !== 'init').map((node) => placeOf(source, node)))).toEqual([]);
});

/** `Math.random`, `Date`, `toLocaleLowerCase` and the like; `localeCompare` sorts differently from machine to machine. */
function isWorldly({ type, name, object, property }: TreeNode): boolean {
  if (type === 'MemberExpression') {
    const [of, what] = [nameOf(object), nameOf(property)];
    return (of === 'Math' && what === 'random') || /^(?:toLocale\w+|localeCompare)$/.test(what);
  }
  return type === 'Identifier' && typeof name === 'string' && /^(?:Date|Intl|performance|process|fetch|crypto)$/.test(name);
}

const nameOf = (node: unknown): string => (typeof node === 'object' && node !== null && 'name' in node ? String(node.name) : '');
