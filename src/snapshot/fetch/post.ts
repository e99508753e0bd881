import { Agent, request } from 'undici';
import { guardedConnector, type Network } from './connector.ts';
import { sentenceOf } from './trouble.ts';

/** Sends to addresses that somebody else chose. */
export interface Poster {
  /** The status of the answer, or in a sentence why there is none. No redirect is followed: a message goes where it was meant to go or nowhere. */
  readonly post: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<number | string>;
  readonly close: () => Promise<void>;
}

/** How long the other end may take, in milliseconds. */
const PATIENCE = 15_000;

/** To public addresses only, unless the network allows others: whoever may name an address must not reach into the network of the machine by it. */
export function openPoster(network: Network = {}): Poster {
  const agent = new Agent({ connect: guardedConnector(network, 'nothing is sent there') });
  return {
    post: async (url, body, headers) => {
      const stop = AbortSignal.timeout(PATIENCE);
      try {
        const response = await request(url, { dispatcher: agent, method: 'POST', body, headers, signal: stop });
        response.body.on('error', () => {}).destroy();
        return response.statusCode;
      } catch (error) {
        return stop.aborted ? `the host took longer than ${PATIENCE / 1000} seconds` : sentenceOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}
