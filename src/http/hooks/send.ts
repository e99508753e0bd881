import { type Poster, openPoster } from '../../snapshot/fetch/post.ts';
import type { Network } from '../../snapshot/fetch/connector.ts';
import type { Hook, Hooks } from './hook.ts';
import { signedHeaders } from './sign.ts';

/** One thing a hook is told. */
export interface Message {
  /** The same in every try, so that whoever gets it twice knows. */
  readonly id: string;
  readonly type: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly data: unknown;
}

export interface Sender {
  readonly send: (hook: Hook, message: Message) => void;
  /** Gives up what waits to be tried again; when that which is under way is done. */
  readonly close: () => Promise<void>;
}

export interface SenderOptions {
  /** Milliseconds before each further try. */
  readonly delays?: readonly number[];
  readonly now: () => Date;
  /** What beside public addresses may be sent to. */
  readonly network?: Network;
  /** Is told what became of each try. */
  readonly told?: (line: { readonly hook: string; readonly message: string; readonly status: number | string; readonly tries: number }) => void;
}

/** Soon, in case the other end was only busy; then seldom, for a day and a half, as Standard Webhooks advises. In milliseconds. */
const DELAYS = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600].map((seconds) => seconds * 1000);
/** What the other end says when it wants no more, ever. */
const GONE = 410;

/** Sends messages, again where that fails; hooks that are gone are forgotten. What waits is lost when the program ends. */
export function senderFor(hooks: Hooks, { delays = DELAYS, now, network, told = () => {} }: SenderOptions): Sender {
  const poster = openPoster(network);
  const waiting = new Set<NodeJS.Timeout>(), under = new Set<Promise<void>>();
  let closed = false;
  const attempt = async (hook: Hook, message: Message, tries: number): Promise<void> => {
    const status = await sent(poster, hook, message, now());
    told({ hook: hook.id, message: message.id, status, tries });
    if (status === GONE) hooks.remove(hook.id);
    const delay = delays[tries - 1];
    if (closed || delay === undefined || status === GONE || (typeof status === 'number' && status >= 200 && status < 300)) return;
    const timer = setTimeout(() => {
      waiting.delete(timer);
      if (hooks.all().some(({ id }) => id === hook.id)) begin(hook, message, tries + 1);
    }, delay);
    waiting.add(timer);
  };
  const begin = (hook: Hook, message: Message, tries: number): void => {
    const run = attempt(hook, message, tries).finally(() => under.delete(run));
    under.add(run);
  };
  return {
    send: (hook, message) => begin(hook, message, 1),
    close: async () => {
      closed = true;
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(under);
      await poster.close();
    },
  };
}

function sent({ post }: Poster, { url, secret }: Hook, { id, type, timestamp, data }: Message, at: Date): Promise<number | string> {
  const body = JSON.stringify({ type, timestamp, data });
  return post(url, body, { 'content-type': 'application/json', 'user-agent': 'hearsay', ...signedHeaders(secret, id, Math.floor(at.getTime() / 1000), body) });
}
