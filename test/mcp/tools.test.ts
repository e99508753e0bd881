import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Serving } from '../../src/http/serve.ts';
import type { Incoming } from '../../src/hearsay.ts';
import { unread } from '../../src/crew/unread.ts';
import type { Outcome } from '../../src/reading/outcome.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { TOOLS } from '../../src/mcp/tools.ts';
import { mcpOverHttp } from '../../src/mcp/server.ts';
import { quarrel } from '../support/quarrel.ts';
import { type Served, served } from '../support/served.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** One address twice, with a word changed between. */
const versions: readonly Incoming[] = ['shut', 'open'].map((state, n) => ({
  snapshot: { ...snapshotOfText(`Ferries wait\n\nThe harbour office said on Monday that the northern lane was ${state} to all ferries${n > 0 ? ' again' : ''}.\n`), input: `wait-${n}.txt` }, hints: { url: 'https://quay.example/wait', published: '2031-03-15', outlet: 'The Quay Gazette' },
}));

let server: Served, serving: Serving, statement = '';
beforeAll(async () => {
  server = await served({ articles: [...quarrel, ...versions] });
  const desk = { ...server.desk, mcp: mcpOverHttp(server.hearsay, '0.0.0') }, { serverFor } = await import('../../src/http/app.ts');
  serving = await listen(serverFor(desk, ['127.0.0.1']), '127.0.0.1', 0);
  statement = String((await server.rows('/api/search?words=flag'))[0]?.['statement']);
});
afterAll(async () => {
  await serving.close(100);
  await server.close();
});

const WAYS = [
  ['streamable HTTP', true, () => new StreamableHTTPClientTransport(new URL('mcp', serving.address))],
  ['standard input and output (needs npm run build)', existsSync('dist/cli/main.js') && spawnSync(process.execPath, ['dist/cli/main.js', 'mcp', '--help']).status === 0, () => new StdioClientTransport({ command: process.execPath, args: ['dist/cli/main.js', 'mcp', '--ledger', join(server.folder, 'served.db')] })],
] as const;

type Answer = { readonly rows: readonly Record<string, unknown>[]; readonly next?: string; readonly coverage: Record<string, unknown>; readonly [name: string]: unknown };

describe('an article that is sent', () => {
  it('is read where pages are read that are added, and a refusal where that fails', async () => {
    const read = async (snapshot: Snapshot): Promise<Outcome> => ({ reading: unread(snapshot, {}), problem: 'reading it took longer than 120 seconds' });
    const analyze = TOOLS.find(({ name }) => name === 'analyze_article');
    await expect(analyze?.answer(server.hearsay.ledger, { text: 'The lane is shut.' }, read)).rejects.toThrow('What was sent could not be read: reading it took longer than 120 seconds.');
  });
});

describe.each(WAYS)('over %s', (_way, there, transport) => {
  let client: Client;
  beforeAll(async () => {
    if (!there) return;
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(transport());
  });
  afterAll(async () => client?.close());
  const call = async (name: string, given: Record<string, unknown>): Promise<Answer> => {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
    if (isError === true) throw new Error(JSON.stringify(content));
    expect(TOOLS.find((tool) => tool.name === name)?.output.strict().safeParse(structuredContent).error?.issues).toBeUndefined();
    return structuredContent as Answer;
  };

  it.skipIf(!there)('there are eight tools that only read, each with the shape of its answer', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations, outputSchema }) => [name, annotations?.readOnlyHint, outputSchema?.type])).toEqual(['analyze_article', 'who_said', 'verify_quote', 'trace_claim', 'get_denials', 'count_origins', 'get_span', 'list_changes'].map((name) => [name, true, 'object']));
  });

  it.skipIf(!there)('analyze_article reads what is sent, a page at a time', async () => {
    const given = { text: 'Harbour talks fail\n\nThe talks had failed, President Ilka Lind told Radio Brennick. Tavia denied that the talks had failed. Mayor Orrin Vask said that the harbour was shut.\n', limit: 2 };
    const first = await call('analyze_article', given), second = await call('analyze_article', { ...given, after: first.next });
    expect([...first.rows, ...second.rows].map(({ speaker, stance, chain }) => [speaker, stance, chain])).toEqual([['Ilka Lind', 'asserts', ['Radio Brennick']], ['Tavia', 'denies', []], ['Orrin Vask', 'asserts', []]]);
  });

  it.skipIf(!there)('who_said gives acts of speaking', async () => {
    const { rows, coverage } = await call('who_said', { words: 'divers pilot*' });
    expect([rows.map(({ articles, told_to: told }) => [articles, told]), coverage]).toMatchObject([[[3, ['radio brennick']]], { articles: 7, complete: true, note: 'All that this ledger has on it.' }]);
  });

  it.skipIf(!there)('verify_quote knows a quotation word for word, and by whom', async () => {
    const { verdict, summary, rows } = await call('verify_quote', { quote: 'A hand that lays mines has no flag', speaker: 'Lind' });
    expect([verdict, summary, rows[0]?.['speaker_fits']]).toEqual(['verbatim', 'Word for word in The Lowland Herald, of Ilka Lind.', true]);
  });

  it.skipIf(!there)('verify_quote shows what was altered', async () => {
    const { verdict, summary } = await call('verify_quote', { quote: 'A hand that lays bombs has no flag' });
    expect([verdict, summary]).toEqual(['altered', 'Altered: the quotation has “bombs”, which the page has not and leaves out “mines”. Closest in The Lowland Herald, of Ilka Lind.']);
  });

  it.skipIf(!there)('verify_quote says where nothing fits that this is no answer about the world', async () => {
    const { verdict, rows, coverage } = await call('verify_quote', { quote: 'The moon is made of salted herring' });
    expect([verdict, rows, coverage['note']]).toEqual(['not-found', [], 'Nothing in this ledger fits. That says nothing about what was said elsewhere. Looked for in the articles that share the most words with it.']);
  });

  it.skipIf(!there)('trace_claim leads from mouth to page', async () => {
    const { rows: [row] } = await call('trace_claim', { words: 'divers pilot*' });
    expect((row?.['pages'] as Record<string, unknown>[] | undefined)?.map(({ page, copy_of: of }) => [page, of]).sort()).toEqual([['echo.txt', 'lamp.txt'], ['herald.txt', undefined], ['lamp.txt', undefined]]);
  });

  it.skipIf(!there)('get_denials names what is denied', async () => {
    const { rows } = await call('get_denials', { words: 'that it mined the ferry lane' });
    expect(rows.map(({ denial, answers }) => [(denial as Record<string, unknown>)['speaker'], (answers as Record<string, unknown> | undefined)?.['speaker']])).toContainEqual(['Tavia', 'The government of Ruvia']);
  });

  it.skipIf(!there)('count_origins counts voices and not pages', async () => {
    const { rows } = await call('count_origins', { claim: 'divers pilot*' });
    expect(rows.map(({ side, articles, origins }) => [side, articles, origins])).toEqual([['asserted', 3, 1]]);
  });

  it.skipIf(!there)('get_span gives the words to check', async () => {
    const { rows } = await call('get_span', { of: statement });
    expect(JSON.stringify(rows[0]?.['text'])).toContain('A hand that lays mines has no flag');
  });

  it.skipIf(!there)('list_changes tells what a page says otherwise now', async () => {
    expect((await call('list_changes', { url: 'https://quay.example/wait' })).rows.map(({ change }) => change)).toEqual(['reworded']);
  });

  it.skipIf(!there)('all article text is marked as an untrusted quotation', async () => {
    const told = JSON.stringify(await call('who_said', { words: 'flag' }));
    expect(told).toContain('"quote":{"untrusted_quotation":"“A hand that lays mines has no flag,”"}');
  });

  it.skipIf(!there)('what cannot be asked is told, not answered', async () => {
    expect((await client.callTool({ name: 'analyze_article', arguments: {} })).isError).toBe(true);
  });
});

const SEED = '../shared/gold/seed/article.txt';

describe.skipIf(!existsSync(SEED))('verify_quote on a real page (needs ../shared)', () => {
  it('knows every quotation of it word for word, and shows the word that is changed in each', async () => {
    const { readFileSync } = await import('node:fs'), { quote } = await import('../../src/ask/quote.ts'), real = await served({ articles: [{ snapshot: snapshotOfText(readFileSync(SEED, 'utf8')), hints: {} }] });
    const [stored] = await real.hearsay.ledger.articles({ limit: 1 }), said = (stored?.reading.attributions ?? []).filter(({ mode, content: [first] }) => mode === 'direct' && (first?.text.split(' ').length ?? 0) >= 6);
    const wrong = [];
    for (const { content: [first] } of said) {
      const words = (first?.text ?? '').split(' '), changed = words.with(3, 'herring').join(' ');
      const [whole, altered] = [(await quote.run(real.hearsay.ledger, { quote: first?.text })).rows[0], (await quote.run(real.hearsay.ledger, { quote: changed })).rows[0]];
      if (whole?.verdict !== 'verbatim' || whole.by.length === 0 || altered?.verdict !== 'altered' || !altered.diff.some(({ kind, words: put }) => kind === 'added' && put === 'herring')) wrong.push([first?.text, whole?.verdict, altered]);
    }
    await real.close();
    expect([said.length > 0, wrong]).toEqual([true, []]);
  });
});
