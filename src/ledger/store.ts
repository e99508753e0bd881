import { addAll } from './store/add.ts';
import { aboutOf, articlesOf, besideOf, completed, countsOf, knownOf, idsIn, receivedAs, snapshotOf } from './store/look.ts';
import { forgetSnapshot, tombstonesOf } from './store/forget.ts';
import { linkedOf, relink } from './store/links.ts';
import { post, postedAll, unfiled } from './store/postings.ts';
import { queueIn } from './store/queue.ts';
import { reviewsOf, writeReview } from './store/reviews.ts';
import { watch, watchedOf } from './store/watched.ts';
import { unsound } from './store/sound.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';

/** A ledger in any database that has an engine: what is the same in every store. */
export function ledgerIn(engine: Engine): Ledger {
  return {
    place: engine.place,
    queue: queueIn(engine),
    add: (additions) => engine.write((inside) => addAll(inside, additions)),
    known: (ids) => knownOf(engine, ids),
    article: async (id) => (await articlesOf(engine, { limit: 1, replaced: true }, id))[0],
    about: (ids) => aboutOf(engine, ids),
    beside: (articles) => besideOf(engine, articles),
    snapshot: (id) => snapshotOf(engine, id),
    received: (input) => receivedAs(engine, input),
    articles: (query) => articlesOf(engine, query),
    ids: (of, after, limit) => idsIn(engine, of, after, limit),
    complete: (beginning, limit) => completed(engine, beginning, limit),
    search: (query) => engine.search(query),
    relink: (relinking) => engine.write((inside) => relink(inside, relinking)),
    linked: (query) => linkedOf(engine, query),
    post: (index, filed) => engine.write((inside) => post(inside, index, filed)),
    posted: async (index, keys, least) => (await postedAll(engine, index, [keys], least))[0] ?? [],
    postedAll: (index, lists, least) => postedAll(engine, index, lists, least),
    unfiled: (index, among) => unfiled(engine, index, among),
    together: (work) => engine.write((inside) => work(ledgerIn(inside))),
    review: (review) => engine.write((inside) => writeReview(inside, review)),
    reviews: (target) => reviewsOf(engine, target),
    watch: (all) => engine.write((inside) => watch(inside, all)),
    watched: (query) => watchedOf(engine, query),
    forget: (snapshot, tombstone) => engine.write((inside) => forgetSnapshot(inside, { ...tombstone, snapshot })),
    tombstones: () => tombstonesOf(engine),
    counts: () => countsOf(engine),
    check: async () => [...await engine.check(), ...await unsound(engine)],
    dangers: () => engine.dangers(),
    close: () => engine.close(),
  };
}
