import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf({ title, page, self, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1', title, home_page_url: page, feed_url: self,
    items: entries.map(({ id, title: of, link, updated, author, text }) => ({ id, url: link, title: of, content_text: text, date_published: updated, ...(author === undefined ? {} : { authors: [{ name: author }] }) })),
  };
}
