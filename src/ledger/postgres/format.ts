/** Everything lies in a schema of its own, beside whatever else the database holds. */
export const SCHEMA = 'hearsay';

/**
 * The same steps as those of SQLite, in PostgreSQL's words. Texts sort by their bytes (`collate "C"`), so that no locale of a server
 * changes the order of an export.
 */
export const STEPS: readonly string[] = [
  `
  create table snapshot (id text collate "C" primary key, size integer not null, packed bytea not null);
  alter table snapshot alter column packed set storage external;
  create table receipt (id text collate "C" primary key, snapshot text collate "C" not null, input text not null, url text, fetched_at text);
  create index receipt_snapshot on receipt (snapshot);
  create table article (
    no integer generated always as identity primary key, id text collate "C" not null unique, snapshot text collate "C" not null, asked text collate "C" not null,
    pipeline text not null, hints text not null, charset text, url text, outlet text, published text collate "C", statements integer not null, is_current integer not null, body bytea not null
  );
  alter table article alter column body set storage external;
  create index article_snapshot on article (snapshot);
  create index article_asked on article (asked);
  create index article_url on article (url) where url is not null;
  create table statement (no integer generated always as identity primary key, article integer not null, row_key text collate "C" not null);
  create unique index statement_article on statement (article, row_key);
  create table words (rowid integer primary key, search tsvector not null);
  create index words_search on words using gin (search);
  create table linked (id text collate "C" primary key, kind text collate "C" not null, from_id text collate "C", to_id text collate "C", body text not null);
  create index linked_kind on linked (kind, id);
  create index linked_from on linked (from_id) where from_id is not null;
  create index linked_to on linked (to_id) where to_id is not null;
  create table posting (index_name text collate "C" not null, post_key bigint not null, article integer not null, primary key (index_name, post_key, article));
  create index posting_article on posting (article);
  create table review (id text collate "C" primary key, target text collate "C" not null, place text, verb text not null, author text not null, at text collate "C" not null, body text not null);
  create index review_target on review (target);
  create table tombstone (snapshot text collate "C" primary key, author text not null, at text not null, reason text not null);
  `,
  `
  drop table posting;
  create table filed (index_name text collate "C" not null, article integer not null, amount integer not null, keys bytea, primary key (index_name, article));
  create index filed_beside on filed (index_name, article) where keys is not null;
  create index filed_article on filed (article);
  create table drawer (index_name text collate "C" not null, drawer integer not null, body bytea not null, primary key (index_name, drawer));
  `,
  // Indexes are filled anew, and all articles tied anew, when the next one is added.
  `
  drop index filed_beside;
  delete from filed;
  delete from drawer;
  alter table filed drop column keys;
  `,
  // By their hash, since a B-tree takes no key of more than 2704 bytes, and an address may be longer.
  `
  alter table receipt add column etag text;
  alter table receipt add column last_modified text;
  create index receipt_input on receipt using hash (input);
  `,
  // No primary key, since addresses may be longer than a B-tree takes; one program follows at a time.
  `
  create table watched (url text collate "C" not null, kind text not null, named_by text, next_at text collate "C", body text not null);
  create index watched_url on watched using hash (url);
  create index watched_next on watched (next_at) where next_at is not null;
  `,
  `
  create table job (
    id text collate "C" primary key, inputs text not null, state text not null, due bigint not null, token integer not null, begun integer not null, failed integer not null,
    changed bigint not null, worker text, error text, articles integer
  );
  create index job_due on job (due, id) where state in ('waiting', 'running');
  create index job_changed on job (state, changed);
  `,
  // Every key holds the column by which its table can be spread over machines: the number of the article for all that hangs on one, the id of the snapshot for its receipts. Numbers are given once, in a table of their own, and
  // by sequences, since identity columns of 32 bits are not spread.
  `
  create table numbered (id text collate "C" primary key, no integer not null);
  insert into numbered (id, no) select id, no from article;
  alter table article alter column no drop identity;
  alter table article drop constraint article_id_key;
  create index article_id on article (id);
  create sequence article_no;
  select setval('article_no', coalesce(max(no), 0) + 1, false) from article;
  alter table numbered alter column no set default nextval('article_no');
  alter table statement alter column no drop identity;
  create sequence statement_no;
  select setval('statement_no', coalesce(max(no), 0) + 1, false) from statement;
  alter table statement alter column no set default nextval('statement_no');
  alter table statement drop constraint statement_pkey;
  alter table statement add primary key (article, no);
  create index statement_number on statement (no);
  alter table words add column article integer;
  update words set article = statement.article from statement where statement.no = words.rowid;
  alter table words alter column article set not null;
  alter table words drop constraint words_pkey;
  alter table words add primary key (article, rowid);
  alter table receipt drop constraint receipt_pkey;
  alter table receipt add primary key (snapshot, id);
  drop index receipt_snapshot;
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
