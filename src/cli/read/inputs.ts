import type { Hints } from '../../article/find.ts';
import type { Web } from '../../snapshot/fetch/fetcher.ts';
import { type Held, openAll } from '../../snapshot/inputs.ts';
import type { Listed, Manifest } from '../../snapshot/manifest.ts';
import type { Opened } from '../../snapshot/opened.ts';
import { basename, normalize } from 'node:path';

export type Input = Opened & { readonly hints: Hints };

/** The inputs of a command with what is known of each. A manifest alone names the files to read; beside inputs it tells what is known of them. */
export async function* findInputs(inputs: readonly string[], manifest?: Manifest, web?: Web, held?: Held): AsyncGenerator<Input> {
  if (manifest && inputs.length === 0) {
    for (const row of manifest.listed) for await (const opened of openAll([manifest.placeOf(row)], web, held)) yield { ...opened, hints: { ...besideOf(opened), ...hintsOf(row) } };
    return;
  }
  const known = knownOf(manifest?.listed ?? []);
  for await (const opened of openAll(inputs, web, held)) yield { ...opened, hints: { ...besideOf(opened), ...hintsOf(known.get(normalize(opened.input)) ?? known.get(basename(opened.input))) } };
}

const besideOf = (opened: Opened): Hints => ('beside' in opened ? opened.beside ?? {} : {});

/** Rows by their whole path, and by their file's name where only one row has it. */
function knownOf(listed: readonly Listed[]): Map<string, Listed> {
  const rows = new Map<string, Listed | undefined>();
  for (const row of listed) rows.set(basename(row.file), rows.has(basename(row.file)) ? undefined : row);
  const single = [...rows].flatMap(([name, row]) => (row ? [[name, row] as const] : []));
  return new Map([...single, ...listed.map((row) => [normalize(row.file), row] as const)]);
}

function hintsOf({ published, outlet, url }: Partial<Listed> = {}): Hints {
  return { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }), ...(url === undefined ? {} : { url }) };
}
