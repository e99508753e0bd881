import { run } from '../../src/cli/run.ts';
import type { Out } from '../../src/cli/shell.ts';
import type { Web } from '../../src/snapshot/fetch/fetcher.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | string | null | undefined;
}

/** Runs a command line as a shell would, into a pipe or onto a terminal of so many columns. */
export async function ran(args: readonly string[], world: { readonly columns?: number; readonly env?: Readonly<Record<string, string>>; readonly web?: Web } = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Out => ({
    ...(world.columns === undefined ? {} : { isTTY: true, columns: world.columns }),
    write: (text, done) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const shell = { stdout: stream('out'), stderr: stream('err'), env: world.env ?? {}, ...(world.web === undefined ? {} : { web: world.web }), exitCode: undefined as number | string | null | undefined };
  await run(args, shell);
  return { ...written, code: shell.exitCode ?? 0 };
}
