import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ran } from '../support/shell.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hearsay-doctor-')); });
afterAll(() => rmSync(folder, { recursive: true }));

/** Asked of the built program, whose threads read. */
function doctor(ledger: string): { states: Record<string, string>; says: Record<string, string>; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli/main.js', 'doctor', '--ledger', join(folder, ledger)], { encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { what: string; state: string; says: string });
  return { states: Object.fromEntries(lines.map(({ what, state }) => [what, state])), says: Object.fromEntries(lines.map(({ what, says }) => [what, says])), status };
}

describe('hearsay doctor', () => {
  it('finds a ledger well, and says what to take care of', async () => {
    await ran(['jobs', join(folder, 'a.warc.gz'), '--ledger', join(folder, 'own.db')]);
    const { states, says, status } = doctor('own.db');
    expect([states['node'], states['threads'], states['ledger'], states['queue'], states['feeds'], says['queue'], status]).toEqual(['well', 'well', 'well', 'well', 'well', '1 jobs wait, 0 run, 0 are parked', 0]);
  });

  it('says that there is none yet', () => expect(doctor('none.db')).toMatchObject({ states: { ledger: 'care' }, status: 0 }));

  it('finds one ill that is none', () => {
    writeFileSync(join(folder, 'text.db'), 'This is a text, and no ledger, though it is long enough to be taken for one.'.repeat(20));
    expect(doctor('text.db')).toMatchObject({ states: { ledger: 'ill' }, status: 5 });
  });
});
