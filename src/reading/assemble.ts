import type { Answer } from '../answer/answer.ts';
import type { Article, Photo, Related, Stated, Upstream } from '../article/article.ts';
import type { Event } from '../event/event.ts';
import type { Dated } from '../event/said.ts';
import type { Place } from '../place/place.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Speaker } from '../speaker/speaker.ts';
import type { Remark } from '../text/remark.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';
import type { When } from '../when/when.ts';

export interface Quoted extends Span {
  readonly text: string;
}

/** `hearsay/reading@1`: all that one article says, as plain data. Fields are added, never renamed or removed. */
export interface Reading {
  readonly schema: 'hearsay/reading@1';
  readonly input: string;
  readonly snapshot: { readonly id: string; readonly mediaType: string; readonly bytes: number; readonly url?: string; readonly fetchedAt?: string };
  readonly article: {
    readonly text: string;
    readonly language: string;
    readonly blocks: readonly ({ readonly role: string; readonly rule: string; readonly certainty: string } & Span)[];
    readonly headline?: string;
    readonly section?: string;
    readonly byline?: readonly string[];
    readonly outlet?: string;
    readonly canonicalUrl?: string;
    readonly published?: Stated<string>;
    readonly photos?: readonly Photo[];
    readonly related?: readonly Related[];
    readonly upstream?: readonly Upstream[];
  };
  readonly attributions: readonly (Omit<Dated, 'source' | 'cue' | 'content'> & { readonly source: Quoted | null; readonly cue: Quoted | null; readonly content: readonly Quoted[] })[];
  readonly speakers: readonly (Omit<Speaker, 'mentions'> & { readonly mentions: readonly Quoted[] })[];
  readonly whens: readonly When[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly answers: readonly Answer[];
  readonly remarks: readonly Remark[];
}

/** Lays the stages' findings into the contract, each span with its words. */
export function assemble(
  snapshot: Snapshot, article: Article, statements: readonly Dated[], speakers: readonly Speaker[],
  whens: readonly When[], places: readonly Place[], events: readonly Event[], answers: readonly Answer[], remarks: readonly Remark[],
): Reading {
  const quoted = ({ start, end }: Span): Quoted => ({ start, end, text: wordsOf(article.text, { start, end }) });
  const { text, language, blocks, headline, section, byline, outlet, canonicalUrl, published, photos, related, upstream } = article;
  return {
    schema: 'hearsay/reading@1',
    input: snapshot.input,
    snapshot: {
      id: snapshot.id, mediaType: snapshot.mediaType, bytes: snapshot.bytes.length,
      ...(snapshot.url === undefined ? {} : { url: snapshot.url }),
      ...(snapshot.fetchedAt === undefined ? {} : { fetchedAt: snapshot.fetchedAt }),
    },
    article: {
      text, language, blocks,
      ...(headline === undefined ? {} : { headline }), ...(section === undefined ? {} : { section }),
      ...(byline === undefined ? {} : { byline }), ...(outlet === undefined ? {} : { outlet }),
      ...(canonicalUrl === undefined ? {} : { canonicalUrl }), ...(published === undefined ? {} : { published }),
      ...(photos.length > 0 ? { photos } : {}), ...(related.length > 0 ? { related } : {}), ...(upstream.length > 0 ? { upstream } : {}),
    },
    attributions: statements.map((s) => ({ ...s, source: s.source && quoted(s.source), cue: s.cue && quoted(s.cue), content: s.content.map(quoted) })),
    speakers: speakers.map((s) => ({ ...s, mentions: s.mentions.map(quoted) })),
    whens, places, events,
    answers, remarks: [...snapshot.remarks, ...article.remarks, ...remarks],
  };
}
