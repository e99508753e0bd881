import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from '../../reading/zod.ts';
import { writePrivately } from '../private-file.ts';
import { webAddress } from '../web-address.ts';

const EVENTS = ['article.added', 'claim.origin', 'claim.denied', 'words.changed'] as const;

/** What a hook is told of: everything, or what fits all that is given. */
export const wantedHook = z.strictObject({
  url: webAddress(2000).describe('where it is sent to'), events: z.array(z.enum(EVENTS)).min(1).default([...EVENTS]).describe('of what it is told'),
  claim: z.string().max(200).optional().describe('of this claim only'), speaker: z.string().max(200).optional().describe('of speakers with this in their name only'), outlet: z.string().max(200).optional().describe('of outlets with this in their name only'),
});

export const hookRow = z.object({ ...wantedHook.shape, id: z.string(), made: z.string() });
const kept = hookRow.extend({ secret: z.string() });

export type Hook = z.output<typeof kept>;
export type HookEvent = (typeof EVENTS)[number];

/** The hooks of a ledger. */
export interface Hooks {
  readonly all: () => readonly Hook[];
  readonly add: (wanted: z.output<typeof wantedHook>, made: string) => Hook;
  /** Whether there was one. */
  readonly remove: (id: string) => boolean;
}

/** Bytes of a secret: as many as its HMAC mixes in at a time. */
const SECRET = 32;

/** The hooks in a file, which need not be there yet; without one, such as live as long as the program. */
export function hooksIn(path: string | undefined): Hooks {
  let hooks: readonly Hook[] = path !== undefined && existsSync(path) ? z.array(kept).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
  const keep = (changed: readonly Hook[]): void => {
    hooks = changed;
    if (path === undefined) return;
    // Secrets sign, so that they are kept as they are: for the owner's eyes only.
    writePrivately(path, hooks);
  };
  return {
    all: () => hooks,
    add: (wanted, made) => {
      const hook: Hook = { ...wanted, id: `hook:${randomUUID()}`, made, secret: `whsec_${randomBytes(SECRET).toString('base64')}` };
      keep([...hooks, hook]);
      return hook;
    },
    remove: (id) => {
      const left = hooks.filter((hook) => hook.id !== id), there = left.length < hooks.length;
      if (there) keep(left);
      return there;
    },
  };
}
