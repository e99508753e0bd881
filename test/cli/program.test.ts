import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sh = (line: string): { stdout: string; stderr: string; status: number | null } => spawnSync('sh', ['-c', line], { encoding: 'utf8' });

describe.skipIf(!existsSync('dist/cli/main.js'))('the program in a shell (needs npm run build)', () => {
  const hearsay = `"${process.execPath}" dist/cli/main.js`;

  it('is quiet when the reader of its pipe leaves', () => {
    const many = Array.from({ length: 40 }, () => 'examples').join(' ');
    expect(sh(`${hearsay} read ${many} --json | head -c 10`)).toMatchObject({ stdout: '{"schema":', stderr: '' });
  });

  it('reads standard input', () => {
    const { stdout } = sh(`printf 'Lind said the ice was too thin.' | ${hearsay} read -`);
    expect(JSON.parse(stdout)).toMatchObject({ input: '-', article: { text: 'Lind said the ice was too thin.' } });
  });

  it('tells the shell that an input failed', () => expect(sh(`${hearsay} read nowhere.txt`)).toMatchObject({ status: 3, stdout: '' }));

  it('starts with the examples in a ledger, served until it is interrupted', async () => {
    const program = spawn(process.execPath, ['dist/cli/start.js', '--port', '0', '--open', 'no'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(program, 'exit');
    const address = await new Promise<string>((resolve) => {
      let told = '';
      program.stderr.on('data', (data: Buffer) => {
        told += data.toString();
        const [found] = /http:\S+/.exec(told) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const found = await fetch(`${address}api/speaker?name=Petra%20Ruun`);
    program.kill('SIGTERM');
    expect(JSON.stringify(await found.json())).toContain('Petra Ruun');
    expect(await ended).toEqual([0, null]);
  }, 60_000);

  it('starts with the user’s own file', () => expect(sh(`"${process.execPath}" dist/cli/start.js nowhere.txt`)).toMatchObject({ status: 3, stdout: '' }));
});
