import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { ACCEPTED, megabytes, readBody } from './body.ts';
import type { Limits } from './limits.ts';
import { ROBOT } from './robots.ts';
import { FetchTrouble } from './trouble.ts';

/** What a host said of a page when it was last fetched, sent back so that it need not send an unchanged page again. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** The address that said so: others on the way to it have not. */
  readonly url?: string;
}

/** One answer of one host. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Without the coding it came in; empty of an answer that is no page. */
  readonly bytes: Uint8Array;
}

/** Says who is asking, and to whom in robots.txt it listens. */
const USER_AGENT = `${ROBOT} (reads news articles; obeys robots.txt for "${ROBOT}")`;

/** Asks once, following no redirect. Throws `FetchTrouble` at a limit; what undici and zlib throw is for `sentenceOf`. */
export async function ask(url: URL, dispatcher: Dispatcher, limits: Limits, accept: string, known: Validators = {}, cut = false): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new FetchTrouble(`the host took longer than ${limits.time / 1000} seconds`)), limits.time);
  try {
    const response = await request(url, { dispatcher, signal: stop.signal, headers: headersFor(accept, known), headersTimeout: 0, bodyTimeout: 0 });
    const headers = flat(response.headers);
    if (response.statusCode < 200 || response.statusCode >= 300) {
      abandon(response.body);
      return { status: response.statusCode, headers, bytes: new Uint8Array() };
    }
    const length = Number(headers['content-length'] ?? 0);
    if (!cut && length > limits.bytes) {
      abandon(response.body);
      throw new FetchTrouble(`the page is larger than ${megabytes(limits.bytes)}, which no article is`);
    }
    return { status: response.statusCode, headers, bytes: await readBody(response.body, headers['content-encoding'], limits, cut) };
  } catch (error) {
    // A stream that is cut off says so in its own words.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(timer);
    // Whatever was left unread is not waited for.
    stop.abort();
  }
}

function headersFor(accept: string, { etag, lastModified }: Validators): Record<string, string> {
  return {
    'user-agent': USER_AGENT, accept, 'accept-language': 'en', 'accept-encoding': ACCEPTED,
    ...(etag === undefined ? {} : { 'if-none-match': etag }), ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Of a header that was sent several times, the first. */
function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one === undefined ? [] : [[name.toLowerCase(), one]];
  }));
}

/** Closes a body nobody reads; that it was cut off is no news then. */
function abandon(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}
