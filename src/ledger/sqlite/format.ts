/** "Hear", so that `file` and we know the file for what it is. SQLite keeps it in the header. */
export const APPLICATION = 0x48656172;

/**
 * The steps from an empty file to the format of today, each run once, forward only: number N leads to format N + 1. A step that has
 * been published is never changed.
 */
export const STEPS: readonly string[] = [
  `
  create table snapshot (id text primary key, size integer not null, packed blob not null);
  create table receipt (id text primary key, snapshot text not null, input text not null, url text, fetched_at text);
  create index receipt_snapshot on receipt (snapshot);
  create table article (
    no integer primary key, id text not null unique, snapshot text not null, asked text not null, pipeline text not null, hints text not null, charset text,
    url text, outlet text, published text, statements integer not null, is_current integer not null, body blob not null
  );
  create index article_snapshot on article (snapshot);
  create index article_asked on article (asked);
  create index article_url on article (url) where url is not null;
  create table statement (no integer primary key autoincrement, article integer not null, row_key text not null);
  create unique index statement_article on statement (article, row_key);
  create virtual table words using fts5 (said, speaker, outlet, stance, day, content = '', contentless_delete = 1);
  create table linked (id text primary key, kind text not null, from_id text, to_id text, body text not null);
  create index linked_kind on linked (kind, id);
  create index linked_from on linked (from_id) where from_id is not null;
  create index linked_to on linked (to_id) where to_id is not null;
  create table posting (index_name text not null, post_key integer not null, article integer not null, primary key (index_name, post_key, article)) without rowid;
  create index posting_article on posting (article);
  create table review (id text primary key, target text not null, place text, verb text not null, author text not null, at text not null, body text not null);
  create index review_target on review (target);
  create table tombstone (snapshot text primary key, author text not null, at text not null, reason text not null);
  `,
  `
  drop table posting;
  create table filed (index_name text not null, article integer not null, amount integer not null, keys blob, primary key (index_name, article)) without rowid;
  create index filed_beside on filed (index_name, article) where keys is not null;
  create index filed_article on filed (article);
  create table drawer (index_name text not null, drawer integer not null, body blob not null, primary key (index_name, drawer));
  `,
  // Indexes are filled anew, and all articles tied anew, when the next one is added.
  `
  drop index filed_beside;
  delete from filed;
  delete from drawer;
  alter table filed drop column keys;
  `,
  `
  alter table receipt add column etag text;
  alter table receipt add column last_modified text;
  create index receipt_input on receipt (input, fetched_at) where fetched_at is not null;
  `,
  `
  create table watched (url text primary key, kind text not null, named_by text, next_at text, body text not null) without rowid;
  create index watched_next on watched (next_at) where next_at is not null;
  `,
  `
  create table job (
    id text primary key, inputs text not null, state text not null, due integer not null, token integer not null, begun integer not null, failed integer not null,
    changed integer not null, worker text, error text, articles integer
  ) without rowid;
  create index job_due on job (due, id) where state in ('waiting', 'running');
  create index job_changed on job (state, changed);
  `,
  // Articles are filed by other numbers, with how many they are: all anew, as before.
  `
  delete from filed;
  delete from drawer;
  `,
  // How many numbers an article is filed under stands beside each of them, and runs of function words are left out: all anew, as before.
  `
  delete from filed;
  delete from drawer;
  alter table filed drop column amount;
  `,
  // Fingerprints are mixed, to lie evenly among the drawers: all anew, as before.
  `
  delete from filed;
  delete from drawer;
  `,
];
