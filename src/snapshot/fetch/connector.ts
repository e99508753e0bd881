import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { refusedKind } from './address.ts';
import { FetchTrouble } from './trouble.ts';

/** What tests put in the place of the world: how names are looked up, and the one loopback port that stands for the web. */
export interface Network {
  readonly lookup?: LookupFunction;
  readonly allow?: (address: string, port: number) => boolean;
}

/** How long a host may take to accept a connection. In milliseconds. */
const CONNECT_TIME = 10_000;

/**
 * Connects to public addresses only. An address written in a URL never comes to a lookup, so it is looked at here; a name is judged by all it is looked up to,
 * in the same lookup that the socket then uses, so that it cannot answer one thing when asked and another when connected to.
 */
export function guardedConnector({ lookup = systemLookup, allow = () => false }: Network, refusing = 'nothing is fetched from there'): buildConnector.connector {
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const refusal = (address: string): FetchTrouble | undefined => {
      const kind = allow(address, port) ? undefined : refusedKind(address);
      return kind === undefined ? undefined : new FetchTrouble(`${address} is no public address (${wordsOf(kind)}), and ${refusing}`);
    };
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    const refused = isIP(literal) === 0 ? undefined : refusal(literal);
    if (refused) return callback(refused, null);
    const guarded: LookupFunction = (hostname, asked, answer) => {
      lookup(hostname, { ...asked, all: true }, (error, found) => {
        const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found ?? [];
        const [first] = addresses;
        const trouble = error ?? addresses.map(({ address }) => refusal(address)).find((one) => one !== undefined);
        if (trouble || !first) answer(trouble ?? new FetchTrouble('no such host'), []);
        else if (asked.all) answer(null, addresses);
        else answer(null, first.address, first.family);
      });
    };
    return buildConnector({ lookup: guarded, timeout: CONNECT_TIME })(options, callback);
  };
}

/** `carrierGradeNat` → `carrier grade nat`: the names of the ranges are made for programs. */
const wordsOf = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
