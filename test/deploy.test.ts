import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandLine } from '../src/cli/program.ts';

/** `hearsay read "$archive" --shard out`, and `command: [work, --jobs, "2"]`. */
const COMMANDS = [/\bhearsay (\w+)([^\n]*)/g, /command: \[([a-z]+)([^\]]*)\]/g];

const files = readdirSync('deploy').map((name) => ({ name, text: readFileSync(`deploy/${name}`, 'utf8') }));
const found = files.flatMap(({ name, text }) => COMMANDS.flatMap((pattern) => [...text.matchAll(pattern)]).filter(([, command]) => command !== 'sh').map(([, command = '', rest = '']) => ({ name, command, options: rest.match(/--[a-z][\w-]*/g) ?? [] })));

it('deploy/ uses commands and options that are there', async () => {
  const { commands } = await commandLine({ stdout: { write: () => true }, stderr: { write: () => true }, env: {} });
  const known = new Map(commands.map((command) => [command.name(), new Set(command.options.map(({ long }) => long))]));
  expect(found.filter(({ command, options }) => options.some((option) => !known.get(command)?.has(option)) || !known.has(command))).toEqual([]);
});

it('deploy/ uses read, merge, work and jobs', () => expect([...new Set(found.map(({ command }) => command))].sort()).toEqual(['jobs', 'merge', 'read', 'watch', 'work']));

it('deploy/slurm.sh is a script', () => expect(spawnSync('bash', ['-n', 'deploy/slurm.sh'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' }));
