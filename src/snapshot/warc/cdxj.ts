import { NO_DATE, type Archived, targetOf } from './write.ts';

/** One line of an index of an archive, in CDXJ as pywb has it: key, time, and where the record lies. */
export function cdxjLine(archived: Archived, filename: string, at: number, length: number): string {
  const { snapshot: { id, mediaType }, fetchedAt = NO_DATE } = archived, url = targetOf(archived);
  return `${keyOf(url)} ${fetchedAt.replace(/\D/g, '').slice(0, 14)} ${JSON.stringify({ url, mime: mediaType, digest: id, length: String(length), offset: String(at), filename })}\n`;
}

/** The key by which an address is sorted, its host from the end: `com,example)/a?x=1`. */
export function keyOf(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address.toLowerCase();
  const { hostname, port, pathname, search } = new URL(address);
  const asked = search.slice(1).split('&').filter((part) => part !== '').sort().join('&');
  return `${hostname.replace(/^www\d{0,3}\./, '').split('.').reverse().join(',')}${port === '' ? '' : `:${port}`})${pathname}${asked === '' ? '' : `?${asked}`}`.toLowerCase();
}
