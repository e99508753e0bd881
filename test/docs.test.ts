import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit-codes.ts';
import { commandLine } from '../src/cli/program.ts';
import { read } from '../src/read.ts';
import { drawReading } from '../src/reading/draw.ts';
import { parseMarked } from '../src/text/marked.ts';
import { snapshotOfText } from './support/snapshot.ts';

const page = (path: string): string => readFileSync(path, 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];

describe('the docs', () => {
  it('link only to what is there', () => {
    const broken = pages.flatMap((path) => [...page(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].filter(([, to = '']) => !existsSync(join(dirname(path), to))).map(([, to]) => `${path} links to ${to}`));
    expect(broken).toEqual([]);
  });

  it('are all linked to from the README, or from a page that is', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path) || !path.endsWith('.md') || !existsSync(path)) return;
      seen.add(path);
      for (const [, to = ''] of page(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) visit(join(dirname(path), to));
    };
    visit('README.md');
    expect(pages.filter((path) => !seen.has(path))).toEqual([]);
  });

  it('tell every folder of src/ in docs/architecture.md', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(firstColumn(page('docs/architecture.md')).filter((cell) => /^\w+$/.test(cell)).sort()).toEqual(folders.sort());
  });
});

describe('docs/cli.md', async () => {
  const sections = new Map(page('docs/cli.md').split(/^## /m).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section]));
  const program = await commandLine({ stdout: { write: () => true }, stderr: { write: () => true }, env: {} });
  const commands: [string, Command][] = [['hearsay', program], ...program.commands.map((command): [string, Command] => [`hearsay ${command.name()}`, command])];

  it('has a section for every command, and for no other', () => {
    expect([...sections.keys()].filter((name) => name.startsWith('hearsay')).sort()).toEqual(commands.map(([name]) => name).sort());
  });

  it.each(commands)('lists the arguments and options of %s', (name, command) => {
    const help = command.createHelp();
    const known = [...help.visibleOptions(command).map(({ flags }) => flags), ...command.registeredArguments.map((argument) => (argument.variadic ? `[${argument.name()}...]` : argument.name()))];
    expect(firstColumn(sections.get(name) ?? '').sort()).toEqual(known.sort());
  });

  it('lists the exit codes', () => {
    expect(firstColumn(sections.get('Exit codes') ?? '', /^\| (\d+) \|/gm)).toEqual([...Object.values(EXIT), 130].map(String));
  });
});

describe('the README', () => {
  const readme = page('README.md');
  const [, marked = '', rows = ''] = /```\n(\[source[^\n]*)\n```[^|]*((?:\|[^\n]*\n)+)/.exec(readme) ?? [];
  const reading = read(snapshotOfText(parseMarked(marked || '[source A] [cue said] [content b].').text));

  it('shows a sentence as it is really marked', () => expect(marked).toBe(drawReading(reading)));

  it('shows the rows that the sentence becomes', () => {
    const name = (id: string | null): string => reading.speakers.find((speaker) => speaker.id === id)?.name ?? '';
    const answered = (id: string): string => reading.answers.filter(({ from }) => from === id).map(({ relation, to }) => `${relation} ${to.slice(1)}`).join(', ');
    const drawn = reading.attributions.map(({ id, speaker, stance, framing, content, relays }) =>
      `| ${[id.slice(1), name(speaker), stance, framing, content.map(({ text }) => text).join(' … '), relays.map((relay) => name(relay.speaker)).join(' → '), answered(id)].join(' | ')} |`.replace(/ +\|/g, ' |'));
    expect(rows.trim().split('\n').slice(2)).toEqual(drawn);
  });

  it('names the two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});

/** What stands in backquotes at the head of each table row. */
function firstColumn(section: string, row = /^\| `([^`]+)`[^|]*\|/gm): string[] {
  return [...section.matchAll(row)].map(([, cell = '']) => cell);
}
