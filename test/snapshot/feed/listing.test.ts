import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listingIn } from '../../../src/snapshot/feed/listing.ts';

const AT = 'https://quay.example/feed.xml';
const listed = (text: string | Uint8Array, address = AT, charset?: string): unknown => listingIn(Buffer.from(text as string), address, charset);
const links = (text: string | Uint8Array, charset?: string): string[] | undefined => listingIn(Buffer.from(text as string), AT, charset)?.listed.map(({ url }) => url);

describe('a feed', () => {
  it('in RSS', () => {
    expect(listed(`<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Quay</title><link>https://quay.example/</link><ttl>15</ttl>
      <atom:link href="https://quay.example/feed.xml" rel="self"/><image><link>https://quay.example/</link></image>
      <item><title>A</title><link>https://quay.example/a?b=1&amp;c=2</link><pubDate>Wed, 12 Mar 2031 08:00:00 +0100</pubDate><media:content url="https://quay.example/p.jpg"><media:link>x</media:link></media:content></item>
      <item><title><![CDATA[B]]></title><guid>https://quay.example/b</guid></item><item><guid isPermaLink="false">https://quay.example/none</guid></item></channel></rss>`)).toEqual({
      kind: 'feed', pause: 900, listed: [{ url: 'https://quay.example/a?b=1&c=2', changed: '2031-03-12T07:00:00.000Z' }, { url: 'https://quay.example/b' }],
    });
  });

  it('in Atom', () => {
    expect(listed(`<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/feed.xml"/><entry><id>urn:1</id><link rel="enclosure" href="/a.mp3"/><link href="/a"/><published>2031-03-12T08:00:00Z</published><updated>2031-03-13T08:00:00Z</updated>
      <source><link href="/other"/></source><author><name>Ola Rusk</name></author></entry></feed>`)).toEqual({ kind: 'feed', listed: [{ url: 'https://quay.example/a', changed: '2031-03-13T08:00:00.000Z' }] });
  });

  it('in RDF', () => expect(links('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><link>https://quay.example/</link></channel><item><link>https://quay.example/a</link></item></rdf:RDF>')).toEqual(['https://quay.example/a']));
  it('in JSON', () => {
    expect(listed('{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[{"id":"1","url":"/a","date_published":"2031-03-12T08:00:00Z"},{"id":"https://quay.example/b"},{"id":"3"},null]}')).toEqual({
      kind: 'feed', listed: [{ url: 'https://quay.example/a', changed: '2031-03-12T08:00:00.000Z' }, { url: 'https://quay.example/b' }],
    });
  });
  it('that breaks off gives what is there', () => expect(links('<rss><channel><item><link>https://quay.example/a</link></item><item><link>https://quay.exa')).toEqual(['https://quay.example/a', 'https://quay.exa/']));
  it('names a page once, without what only counts clicks', () => expect(links('<rss><channel><item><link>https://quay.example/a?utm_source=rss&amp;id=7#top</link></item><item><link>https://quay.example/a?id=7</link></item></channel></rss>')).toEqual(['https://quay.example/a?id=7']));
  it('leads to pages of the web only', () => expect(links('<rss><channel><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item><item><link>ftp://quay.example/a</link></item></channel></rss>')).toEqual([]));
  it('expands no entities of its own', () => expect(links(`<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><link>https://quay.example/&b;&f;</link></item></channel></rss>`)).toEqual(['https://quay.example/&b;&f;']));
});

describe('a sitemap', () => {
  it('names pages', () => {
    expect(listed('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://quay.example/a</loc><lastmod>2031-03-12</lastmod></url><url><loc>https://quay.example/b</loc><news:news><news:publication_date>2031-03-12T08:00:00Z</news:publication_date></news:news></url></urlset>')).toEqual({
      kind: 'sitemap', listed: [{ url: 'https://quay.example/a', changed: '2031-03-12T00:00:00.000Z' }, { url: 'https://quay.example/b', changed: '2031-03-12T08:00:00.000Z' }],
    });
  });
  it('may be packed', () => expect(links(gzipSync('<urlset><url><loc>https://quay.example/a</loc></url></urlset>'))).toEqual(['https://quay.example/a']));
  it('that is a bomb is none', () => expect(listed(gzipSync(`<urlset>${' '.repeat(2 ** 25)}`))).toBeUndefined());
  it('of sitemaps', () => expect(listed('<sitemapindex><sitemap><loc>/news.xml.gz</loc></sitemap></sitemapindex>')).toEqual({ kind: 'index', listed: [{ url: 'https://quay.example/news.xml.gz' }] }));
  it('in robots.txt', () => expect(listed('User-agent: *\nDisallow: /private\nSitemap: https://quay.example/s.xml\nsitemap:/t.xml', 'https://quay.example/robots.txt')).toEqual({ kind: 'index', listed: [{ url: 'https://quay.example/s.xml' }, { url: 'https://quay.example/t.xml' }] }));
});

describe('the charset of a feed', () => {
  const feed = (declared: string): string => `<?xml version="1.0" encoding="${declared}"?><rss><channel><item><link>https://quay.example/é</link></item></channel></rss>`;
  const url = ['https://quay.example/%C3%A9'];
  it('is told by its declaration', () => expect(links(Buffer.from(feed('ISO-8859-1'), 'latin1'))).toEqual(url));
  it('is told by the transport', () => expect(links(Buffer.from(feed('utf-8'), 'latin1'), 'iso-8859-1')).toEqual(url));
  it('is told by a mark', () => expect(links(Buffer.from(`\ufeff${feed('utf-8')}`, 'utf16le'))).toEqual(url));
  it('is UTF-8 where nobody knows the one that is named', () => expect(links(feed('klingon'), 'x-none')).toEqual(url));
});

describe('what is no feed', () => {
  it.each(['', 'Ola Rusk said no.', '<!doctype html><html><body><item><link>https://quay.example/a</link></item></body></html>', '{}', '{"version":1}', '{', '<svg><url><loc>x</loc></url></svg>'])('%j', (text) => expect(listed(text)).toBeUndefined());
  it('costs little, however long it is', () => {
    const before = process.cpuUsage();
    for (const text of [`<rss>${'<item>'.repeat(500_000)}`, `<rss><item>${'<a:'.repeat(500_000)}`, `<rss>${'<item><link>x</link></item>'.repeat(100_000)}`, `<rss>${'&a;'.repeat(500_000)}`, '{"a":'.repeat(100_000)]) listingIn(Buffer.from(text), AT);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6);
  });
});
