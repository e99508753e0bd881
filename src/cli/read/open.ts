import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hints } from '../../article/find.ts';
import type { MediaType, Snapshot } from '../../snapshot/snapshot.ts';

export type Opened = { readonly input: string; readonly snapshot: Snapshot; readonly hints: Hints } | { readonly input: string; readonly problem: string };

export function* openInputs(inputs: readonly string[]): Generator<Opened> {
  for (const input of inputs) {
    try {
      if (input !== '-' && statSync(input).isDirectory()) {
        for (const name of readdirSync(input).sort()) yield* openInputs([join(input, name)]);
        continue;
      }
      const bytes = readFileSync(input === '-' ? 0 : input);
      const mediaType: MediaType = input.endsWith('.html') ? 'text/html' : 'text/plain';
      yield { input, snapshot: { input, id: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes, mediaType, remarks: [] }, hints: {} };
    } catch (error) {
      yield { input, problem: error instanceof Error ? error.message : String(error) };
    }
  }
}
