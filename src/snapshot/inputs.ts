import type { Fetcher, Web } from './fetch/fetcher.ts';
import { openInputs } from './open.ts';
import type { Opened } from './opened.ts';
import type { Snapshot } from './snapshot.ts';

/** What is kept of an address already, so that its host need not send it again. */
export type Held = (address: string) => Promise<Snapshot | undefined>;

/**
 * Opens inputs of every kind one after the other, each when it is asked for: web addresses are fetched, everything else is a file, a folder or standard
 * input. What fetches is loaded with the first address, so that nobody else waits for it.
 */
export async function* openAll(inputs: readonly string[], web: Web = {}, held: Held = async () => undefined): AsyncGenerator<Opened> {
  let fetcher: Fetcher | undefined;
  try {
    for (const input of inputs) {
      if (!isAddress(input)) {
        yield* openInputs([input]);
        continue;
      }
      fetcher ??= (await import('./fetch/fetcher.ts')).openFetcher(web);
      yield await openAddress(input, fetcher, await held(input));
    }
  } finally {
    await fetcher?.close();
  }
}

/** Whether an input is written as an address, be it one that is never fetched: `ftp://…` should be told so, and not looked for on the disk. */
function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(input);
}

async function openAddress(input: string, fetcher: Fetcher, before: Snapshot | undefined): Promise<Opened> {
  const fetched = await fetcher.fetch(input, before);
  if ('unchanged' in fetched) return before ? { input, snapshot: before } : { input, problem: 'the host says it is unchanged, though it was not asked' };
  if ('problem' in fetched) return { input, problem: fetched.problem };
  const { contentType, pageSnapshot } = await import('./fetch/page.ts');
  const snapshot = pageSnapshot(fetched, input);
  return snapshot ? { input, snapshot } : { input, problem: `is ${contentType(fetched.headers['content-type']).type}, and no article` };
}
