import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const DEV = '../shared/gold/attribution/polnear/dev';
export const DEV_GOLD = '../shared/gold/attribution/polnear/dev.gold.jsonl';

/** The articles that are read to tell versions apart: our own, and the annotated ones where they are at hand. */
export function articles(): string[] {
  return ['examples', 'gold', DEV].filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|html)$/.test(name)).sort().map((name) => join(folder, name)));
}
