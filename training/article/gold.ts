import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of the extraction gold, as far as training needs it. */
export interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly plain: string;
  readonly body: string;
  readonly title?: string | null;
  readonly standfirst?: string | null;
  readonly authors?: readonly string[];
  readonly photos?: readonly { readonly caption?: string; readonly credits: readonly { readonly text: string }[] }[];
}

const FOLDER = '../shared/gold/extraction';
export const SETS = ['wcxb-dev', 'fundus-parsers'] as const;

export function goldOf(set: (typeof SETS)[number]): GoldPage[] {
  return gunzipSync(readFileSync(join(FOLDER, `${set}.gold.jsonl.gz`))).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldPage);
}

/** The bytes of a page, or its text without markup. */
export function bytesOfPage(page: GoldPage, variant: 'html' | 'plain'): Uint8Array {
  return gunzipSync(readFileSync(join(FOLDER, page[variant])));
}

/** Pages of one domain belong to one fold, so that nothing is learnt of an outlet and asked of it again. */
export function domainOf({ url }: GoldPage): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}
