import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from '../reading/zod.ts';
import { writePrivately } from './private-file.ts';
import { SCOPES } from './scope.ts';

const keyRow = z.object({ name: z.string(), scopes: z.array(z.enum(SCOPES)), hash: z.string().regex(/^[0-9a-f]{64}$/), made: z.string() });
const keyFile = z.object({ keys: z.array(keyRow) });

/** An API key as it is kept: by the hash of its secret only. */
export type Key = z.output<typeof keyRow>;

/** Bytes of a secret: nobody guesses 256 bits, so that a plain hash keeps them well. */
const SECRET = 32;
/** What a secret begins with, so that somebody who finds one knows what it opens. */
const PREFIX = 'hearsay_';

/** The keys in a file; none where there is no file. Throws a `RangeError` for a file that holds something else. */
export function keysIn(path: string): readonly Key[] {
  if (!existsSync(path)) return [];
  try {
    return keyFile.parse(JSON.parse(readFileSync(path, 'utf8'))).keys;
  } catch (error) {
    throw new RangeError(`${path} is no file of keys`, { cause: error });
  }
}

/** Makes a key and gives its secret, which is kept nowhere. Throws a `RangeError` for a name that is taken. */
export function addKey(path: string, { name, scopes, made }: Omit<Key, 'hash'>): string {
  const keys = keysIn(path), secret = `${PREFIX}${randomBytes(SECRET).toString('base64url')}`;
  if (keys.some((key) => key.name === name)) throw new RangeError(`there is a key called ${name} already`);
  writePrivately(path, { keys: [...keys, { name, scopes, hash: hashOf(secret), made }] });
  return secret;
}

/** Throws a `RangeError` where no key has the name. */
export function removeKey(path: string, name: string): void {
  const keys = keysIn(path), left = keys.filter((key) => key.name !== name);
  if (left.length === keys.length) throw new RangeError(`there is no key called ${name}`);
  writePrivately(path, { keys: left });
}

/** The keys of a running server: those added or removed meanwhile count at once. */
export interface Keyring {
  readonly find: (secret: string) => Key | undefined;
  /** Whether nobody gets in without one: once there was a key, for good. */
  readonly needed: () => boolean;
}

export function keyringOf(path: string, always: boolean): Keyring {
  let keys: readonly Key[] = [], known = '', needed = always;
  const now = (): readonly Key[] => {
    // Every change makes a new file: clocks of file systems are too coarse to tell two changes apart.
    const { ino = 0, mtimeMs = 0, size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}, version = `${ino} ${mtimeMs} ${size}`;
    if (version !== known) [keys, known] = [keysIn(path), version];
    needed ||= keys.length > 0;
    return keys;
  };
  return {
    find: (secret) => {
      const hash = Buffer.from(hashOf(secret), 'hex');
      return now().find((key) => timingSafeEqual(Buffer.from(key.hash, 'hex'), hash));
    },
    needed: () => now().length > 0 || needed,
  };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
