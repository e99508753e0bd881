import { spawnSync } from 'node:child_process';
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

  it('starts with an example to look at', () => {
    const { stdout, status } = sh(`"${process.execPath}" dist/cli/start.js`);
    expect(stdout).toContain('Petra Ruun');
    expect(stdout).toContain('nobody’s word');
    expect(status).toBe(0);
  });

  it('starts with the user’s own file', () => expect(sh(`"${process.execPath}" dist/cli/start.js nowhere.txt`)).toMatchObject({ status: 3, stdout: '' }));
});
