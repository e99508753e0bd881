import { basename, normalize } from 'node:path';
import type { Hints } from '../../article/find.ts';
import type { Listed, Manifest } from '../../snapshot/manifest.ts';
import { type Opened, openInputs } from '../../snapshot/open.ts';

export type Input = Opened & { readonly hints: Hints };

/** The inputs of a command with what is known of each. A manifest alone names the files to read; beside inputs it tells what is known of them. */
export function* findInputs(inputs: readonly string[], manifest?: Manifest): Generator<Input> {
  if (manifest && inputs.length === 0) {
    for (const row of manifest.listed) for (const opened of openInputs([manifest.placeOf(row)])) yield { ...opened, hints: hintsOf(row) };
    return;
  }
  const known = knownOf(manifest?.listed ?? []);
  for (const opened of openInputs(inputs)) yield { ...opened, hints: hintsOf(known.get(normalize(opened.input)) ?? known.get(basename(opened.input))) };
}

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
