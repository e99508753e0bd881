import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHearsay } from '../../src/hearsay.ts';
import type { Linked } from '../../src/ledger/linked.ts';
import type { Graph } from '../../src/link/graph.ts';
import { originsOf } from '../../src/link/origins.ts';
import { type Part, walkerIn } from '../../src/link/walk.ts';
import { quarrel } from '../support/quarrel.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-stories-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a quarrel in five outlets', () => {
  let part: Part, graph: Graph;
  beforeAll(async () => {
    const hearsay = await openHearsay(join(folder, 'quarrel.db'), { create: true });
    for await (const { outcome } of hearsay.add(quarrel)) if (outcome !== 'added') throw new Error(outcome);
    part = await walkerIn(hearsay.ledger).whole();
    ({ graph } = part);
    await hearsay.close();
  });

  /** `outlet: the words`, the first of them. */
  const place = (id = ''): string => {
    const told = graph.told.get(id);
    return told ? `${graph.stories.get(told.article)?.gist.outlet}: ${told.content.replace(/[“”]/g, '').split(' ').slice(0, 4).join(' ')}` : id;
  };
  const ties = (kind: string, field: string): (readonly unknown[])[] => part.ties.filter((tie: Linked) => tie.kind === kind).map(({ from, to, body }) => [place(from), body[field], place(to)] as const).sort();
  const tellings = (name: string): string[] => graph.utterances.filter(({ who }) => who.name === name).map(({ accounts }) => accounts.map(({ gist }) => gist.outlet).sort().join(', ')).sort();

  it('makes one utterance of a radio remark, whatever the spelling and the words for saying it, and another of its disowning', () => {
    expect(tellings('Jonas Brandvick')).toEqual(['the lowland herald, the morning lamp, the valley echo']);
    expect(tellings('Jonas Brandvik')).toEqual(['the quay gazette']);
  });

  it('makes one utterance of an interview and of what another outlet tells of it', () => {
    expect(tellings('Petra Ruun')).toEqual(['the harbour post, the quay gazette']);
  });

  it('ties a denial to the accusation that names the one who denies', () => {
    expect(ties('answer', 'rule')).toEqual([
      ['the quay gazette: mining ferry lane', 'answer/accused', 'the lowland herald: Tavia of mining the'],
      ['the quay gazette: that it mined the', 'answer/accused', 'the lowland herald: Tavia of mining the'],
    ]);
  });

  it('finds what was changed within quotation marks, and the hedge that is gone', () => {
    expect(ties('drift', 'kind').map(([from, kind]) => [from, kind])).toEqual([
      ['the lowland herald: The divers knew the', 'cue-strengthened'], ['the lowland herald: The divers knew the', 'hedge-dropped'], ['the lowland herald: The divers knew the', 'quote-altered'],
      ['the lowland herald: mining ferry lane', 'headline-stronger'],
    ]);
  });

  it('counts two sides of the claim, by utterances and not by articles', () => {
    const claim = graph.claims.find(({ denied, asserted }) => denied.length > 0 && asserted.length > 0);
    expect(claim && [originsOf(graph, claim, 'asserted', part.ties), originsOf(graph, claim, 'denied', part.ties)].map(({ articles, utterances, voices }) => ({ articles, origins: utterances.length, voices }))).toEqual([
      { articles: 1, origins: 1, voices: 1 }, { articles: 1, origins: 1, voices: 1 },
    ]);
  });

  it('gives every tie a rule and reasons, or what changed', () => {
    expect(part.ties.filter(({ kind, body }) => !String(body['rule']).includes('/') || (kind !== 'copy' && kind !== 'drift' && !Array.isArray(body['reasons'])))).toEqual([]);
  });
});
