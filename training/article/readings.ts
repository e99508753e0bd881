import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';

/** A page as the scorer wants it: the part of a Reading that extraction is scored by. */
export function readingLine(id: string, mediaType: MediaType, { text, blocks, headline, byline, published, photos, section }: Article): string {
  const input = `${id}.${mediaType === 'text/html' ? 'html' : 'txt'}`;
  return JSON.stringify({
    schema: 'hearsay/reading@1', input, snapshot: { mediaType },
    article: { text, blocks: blocks.map(({ role, start, end }) => ({ role, start, end })), headline, byline, published, section, photos },
  });
}

/** What the scorer says of these lines. It knows itself by its real path only. */
export function scoreReadings(set: string, lines: readonly string[], worst = 0): string {
  const run = spawnSync(process.execPath, [realpathSync('../shared/score/extraction.mjs'), `../shared/gold/extraction/${set}.gold.jsonl.gz`, '--partial', ...(worst > 0 ? ['--worst', String(worst)] : [])], { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 });
  return run.status === 0 ? run.stdout : run.stderr;
}
