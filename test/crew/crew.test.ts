import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crew, openCrew } from '../../src/crew/crew.ts';
import { inOrder } from '../../src/crew/in-order.ts';
import { openReader } from '../../src/crew/reader.ts';
import { UNREAD, unread } from '../../src/crew/unread.ts';
import { isLater } from '../../src/ledger/versions.ts';
import { pipelineVersion } from '../../src/ledger/pipeline.ts';
import { read } from '../../src/read.ts';
import { article } from '../support/articles.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const named = (input: string, n = 0): ReturnType<typeof snapshotOfText> => ({ ...snapshotOfText(article(n)), input });

describe('a crew', () => {
  let crew: Crew;
  beforeAll(() => { crew = openCrew({ jobs: 2, time: 10_000, memory: 96, worker: new URL('../support/crew-worker.mjs', import.meta.url) }); });
  afterAll(() => crew.close());
  const outcome = (input: string, n = 0): Promise<string> => crew.read(named(input, n), {}).then((reading) => `${reading.attributions.length} statements`, (error: unknown) => (error instanceof Error ? error.message : ''));

  it('reads a page as the program itself does', async () => expect(await crew.read(named('a.txt'), { outlet: 'The Lantern' })).toEqual(read(named('a.txt'), { outlet: 'The Lantern' })));

  it('loses of pages that loop, fill the memory, end the program or break it only those', async () => {
    const pages = ['a.txt', 'loop', 'b.txt', 'fill', 'c.txt', 'exit', 'd.txt', 'throw', 'e.txt'];
    expect(await Promise.all(pages.map(outcome))).toEqual([
      '3 statements', 'reading it took longer than 10 seconds', '3 statements', 'reading it took more than 96 MB of memory', '3 statements', 'reading it failed: worker exited with code: 7', '3 statements',
      'reading it failed: Span 40–52 ends after a text of 45', '3 statements',
    ]);
  });
});

describe('a reader without threads', () => {
  it('loses of pages that break it only those', async () => {
    let asked = 0;
    const broken = { ...named('b.txt'), get mediaType(): 'text/plain' { if (asked++ === 0) throw new RangeError('Span 40–52 ends after a text of 45'); return 'text/plain'; } };
    const reader = await openReader(0), readings = [await reader.read(named('a.txt'), {}), await reader.read(broken, {}), await reader.read(named('c.txt'), {})];
    expect(readings.map(({ reading, problem }) => problem ?? `${reading.attributions.length} statements`)).toEqual(['3 statements', 'reading it failed: Span 40–52 ends after a text of 45', '3 statements']);
  });
});

describe('a page that could not be read', () => {
  const kept = unread(named('loop'), {});
  it('is a Reading with one remark', () => expect([kept.attributions, kept.remarks.map(({ rule }) => rule)]).toEqual([[], ['crew/unread']]));
  it('says whose bytes it does not tell of', () => expect(kept.snapshot).toMatchObject({ id: named('loop').id, bytes: named('loop').bytes.length }));
  it('is older than whatever is read later', () => expect(isLater(pipelineVersion(), UNREAD)).toBe(true));
});

describe('work ahead in order', () => {
  it('gives results in the order of what came in', async () => {
    const results: number[] = [];
    for await (const result of inOrder([30, 5, 20, 0], async (pause) => setTimeout(pause, pause), 3)) results.push(result);
    expect(results).toEqual([30, 5, 20, 0]);
  });

  it('begins no more than it may before a result is taken', async () => {
    let begun = 0;
    const results = inOrder(Array.from({ length: 100 }, (_, n) => n), async () => ++begun, 4);
    await results.next();
    expect(begun).toBe(5);
  });

  it('tells what went wrong where its result is taken', async () => {
    const results = inOrder([0, 1], async (n) => (n === 1 ? Promise.reject(new Error('one')) : n), 1);
    expect(await results.next()).toEqual({ done: false, value: 0 });
    await expect(results.next()).rejects.toThrow('one');
  });
});
