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
      yield* openAddress(input, fetcher, held, 0);
    }
  } finally {
    await fetcher?.close();
  }
}

/** Whether an input is written as an address, be it one that is never fetched: `ftp://…` should be told so, and not looked for on the disk. */
function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(input);
}

/** An index leads to sitemaps and a robots.txt to indexes; what leads on from there leads in circles. */
const DEEPEST = 3;

/** A page, or every page that a feed or a sitemap names, one after the other. */
async function* openAddress(input: string, fetcher: Fetcher, held: Held, depth: number): AsyncGenerator<Opened> {
  const before = await held(input), fetched = await fetcher.fetch(input, before);
  if ('unchanged' in fetched) yield before ? { input, snapshot: before } : { input, problem: 'the host says it is unchanged, though it was not asked' };
  else if ('problem' in fetched) yield { input, problem: fetched.problem };
  else {
    const { contentType, pageSnapshot } = await import('./fetch/page.ts'), { listingIn } = await import('./feed/listing.ts');
    const { type, charset } = contentType(fetched.headers['content-type']), listing = listingIn(fetched.bytes, fetched.url, charset);
    const snapshot = listing ? undefined : pageSnapshot(fetched, input);
    if (snapshot) yield { input, snapshot };
    else if (!listing) yield { input, problem: `is ${type}, and no article` };
    else if (listing.listed.length === 0) yield { input, problem: 'names no pages' };
    else if (depth >= DEEPEST) yield { input, problem: 'is a list in a list in a list, and was not followed' };
    // A feed names pages: a feed named by a feed is one list too many.
    else for (const { url } of listing.listed) yield* openAddress(url, fetcher, held, listing.kind === 'index' ? depth + 1 : DEEPEST);
  }
}
