import { canonicalJson } from '../canonical-json.ts';
import type { Engine } from '../engine.ts';
import { linkedId } from '../ids.ts';
import type { Review } from '../review.ts';

export async function writeReview(engine: Engine, review: Omit<Review, 'id'>): Promise<Review> {
  const { target, place, verb, author, at, body } = review;
  const id = linkedId('review', target, verb, author, at, body);
  await engine.insert('review', ['id', 'target', 'place', 'verb', 'author', 'at', 'body'], [[id, target, place ?? null, verb, author, at, canonicalJson(body)]]);
  return { id, ...review };
}

export async function reviewsOf(engine: Engine, target?: string): Promise<Review[]> {
  const rows = await engine.all(`select id, target, place, verb, author, at, body from review ${target === undefined ? '' : 'where target = ?'} order by at, id`, target === undefined ? [] : [target]);
  return rows.map((row) => ({
    id: String(row['id']), target: String(row['target']), ...(row['place'] === null ? {} : { place: String(row['place']) }),
    verb: String(row['verb']) as Review['verb'], author: String(row['author']), at: String(row['at']), body: JSON.parse(String(row['body'])) as Review['body'],
  }));
}
