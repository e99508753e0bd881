import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A TypeScript file of `src/`, by its path from the project's root, as text and as a syntax tree. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: unknown;
}

/** All of `src/`, in the order of their paths. */
export function sources(folder = 'src'): Source[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(folder, path.replaceAll('\\', '/')));
  return paths.filter((path) => path.endsWith('.ts')).sort().map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, tree: parseAst(text, { lang: 'ts' }) };
  });
}

export interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Every node of a syntax tree, outer before inner. */
export function* nodesOf(tree: unknown): Generator<TreeNode> {
  if (Array.isArray(tree)) {
    for (const entry of tree) yield* nodesOf(entry);
  } else if (typeof tree === 'object' && tree !== null) {
    if ('type' in tree && typeof tree.type === 'string') yield tree as TreeNode;
    for (const field of Object.values(tree)) if (typeof field === 'object') yield* nodesOf(field);
  }
}

/** The files of the project that a file names in `import`, `export … from` and `import()`, by their paths from the root. */
export function importsOf(source: Source): string[] {
  return specifiersOf(source).filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(source.path), name));
}

/** The packages a file names in the same places, `node:` modules among them; `csv-parse/sync` is of the package `csv-parse`. */
export function packagesOf(source: Source): string[] {
  return specifiersOf(source).filter((name) => !name.startsWith('.')).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
}

function specifiersOf({ tree }: Source): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const source = node['source'];
    if (!/^(?:Import|Export)/.test(node.type) || typeof source !== 'object' || source === null || !('value' in source)) return [];
    return typeof source.value === 'string' ? [source.value] : [];
  });
}

/** "src/cli/run.ts:12", for a message that an editor can follow. */
export function placeOf({ path, text }: Source, { start }: TreeNode): string {
  return `${path}:${text.slice(0, start).split('\n').length}`;
}
