import type { Hints } from '../../article/find.ts';
import type { Manifest } from '../../snapshot/manifest.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';

/** What a command line gives of its articles. */
export interface Given {
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly manifest?: string;
}

/** The manifest, if one is asked for; `none` when it cannot be used, which is told. */
export async function manifestFor({ manifest }: Given, shell: Shell): Promise<Manifest | undefined | 'none'> {
  if (manifest === undefined) return undefined;
  const { ManifestError, readManifest } = await import('../../snapshot/manifest.ts');
  try {
    return readManifest(manifest);
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    await say(shell.stderr, `error: ${error.message}\n`);
    shell.exitCode = EXIT.wrongUsage;
    return 'none';
  }
}

/** What the command line says holds for the articles of which the manifest says nothing. */
export function hintsOf({ date, outlet, url }: Given, stated: Hints): Hints {
  return { ...(date === undefined ? {} : { published: date }), ...(outlet === undefined ? {} : { outlet }), ...(url === undefined ? {} : { url }), ...stated };
}
