import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a database that can be torn. */
export interface Way {
  /** The same address by this way. */
  readonly address: string;
  /** From now on packets are swallowed both ways, and nobody is told. */
  readonly tear: () => void;
  /** New connections go through again; the old ones are gone, as they are behind a router that has forgotten them. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

export async function wayTo(address: string): Promise<Way> {
  const to = new URL(address), pairs = new Set<readonly [Socket, Socket]>();
  let torn = false;
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname), pair = [near, far] as const;
    pairs.add(pair);
    near.on('data', (bytes) => { if (!torn) far.write(bytes); }).on('error', () => {}).on('close', () => { if (!torn) far.destroy(); });
    far.on('data', (bytes) => { if (!torn) near.write(bytes); }).on('error', () => {}).on('close', () => { if (!torn) near.destroy(); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const by = new URL(address);
  by.port = String((server.address() as AddressInfo).port);
  const forget = (): void => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
    pairs.clear();
  };
  return {
    address: by.href,
    tear: () => { torn = true; },
    mend: () => {
      forget();
      torn = false;
    },
    close: () => new Promise((resolve) => {
      forget();
      server.close(() => resolve());
    }),
  };
}
