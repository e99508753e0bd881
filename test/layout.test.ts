import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, packagesOf, sources } from './support/sources.ts';

/** What `src/README.md` says: the row of every folder. */
const rows = new Map([...readFileSync('src/README.md', 'utf8').matchAll(/^\| (\d+) \| ((?:`\w+` ?)+)\|/gm)]
  .flatMap(([, row, folders = '']) => folders.split(' ').filter((name) => name !== '').map((name) => [name.slice(1, -1), Number(row)] as const)));

/** `read.ts` runs every stage and stands below `reading`; `hearsay.ts` opens ledgers and `index.ts` names what is public, just above `http`. */
const reading = rows.get('reading') ?? NaN;
const http = rows.get('http') ?? NaN;
rows.set('read.ts', reading + 0.25).set('hearsay.ts', http - 0.5).set('index.ts', http - 0.25);

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const rowOf = (path: string): number => rows.get(roomOf(path)) ?? NaN;

const files = sources();

describe('the house', () => {
  it('has a row in src/README.md for every folder, and no row without one', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...rows.keys()].filter((name) => !name.endsWith('.ts')).sort()).toEqual(folders.sort());
  });

  it('imports its own folder or a row above, never a neighbour, never below', () => {
    const wrong = files.flatMap((file) => importsOf(file).filter((to) => roomOf(to) !== roomOf(file.path) && !(rowOf(to) < rowOf(file.path))).map((to) => `${file.path} imports ${to}`));
    expect(wrong).toEqual([]);
  });

  it('imports only files that exist', () => {
    const known = new Set(files.map(({ path }) => path));
    expect(files.flatMap((file) => importsOf(file).filter((to) => !known.has(to)).map((to) => `${file.path} imports ${to}`))).toEqual([]);
  });

  it('has no circle of imports', () => expect(circle(new Map(files.map((file) => [file.path, importsOf(file)])))).toBeUndefined());

  it('keeps every file under 400 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });

  it('names no file after nothing in particular', () => {
    const empty = /\b(?:data|info|items?|utils?|helpers?|managers?|services?|process|handlers?|handle|common|misc)\b/;
    expect(files.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([]);
  });
});

describe('the dependencies', () => {
  const guests = new Map([...readFileSync('docs/decisions/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)`[^|]*\| (?:`(\w+)` )?\| [^|]+\|$/gm)].map(([, name = '', home]) => [name, home]));
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

  it('all have a reason in docs/decisions/dependencies.md', () => {
    expect([...guests.keys()].sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  it('are imported in their home folder and nowhere else', () => {
    const strays = files.flatMap((file) => packagesOf(file).filter((name) => !name.startsWith('node:') && guests.get(name) !== roomOf(file.path)).map((name) => `${file.path} imports ${name}`));
    expect(strays).toEqual([]);
  });
});

describe('the layout test', () => {
  it('sees a circle', () => expect(circle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']));
  it('reads the table', () => expect(rows.get('text')).toBe(1));
});

/** The files of one circle of imports, the first again at its end; undefined where there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    path.push(file);
    for (const to of imports.get(file) ?? []) {
      const found = visit(to);
      if (found) return found;
    }
    path.pop();
    return undefined;
  };
  for (const file of imports.keys()) {
    const found = visit(file);
    if (found) return found;
  }
  return undefined;
}
