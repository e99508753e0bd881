/** Why a page was not fetched, in one sentence for whoever asked for it. */
export class FetchTrouble extends Error {}

const SENTENCES: ReadonlyMap<unknown, string> = new Map([
  ['ENOTFOUND', 'no such host'], ['EAI_AGAIN', 'the name of the host cannot be looked up just now'], ['ECONNREFUSED', 'the host does not answer on this port'],
  ['ECONNRESET', 'the host broke off the connection'], ['EPIPE', 'the host broke off the connection'], ['UND_ERR_SOCKET', 'the host broke off before the page was complete'],
  ['EHOSTUNREACH', 'the host cannot be reached'], ['ENETUNREACH', 'the host cannot be reached'], ['ETIMEDOUT', 'the host does not answer'], ['UND_ERR_CONNECT_TIMEOUT', 'the host does not answer'],
  ['UND_ERR_HEADERS_OVERFLOW', 'the headers of the answer are too long'], ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'the page is not as long as the host said'],
  ['CERT_HAS_EXPIRED', 'the certificate of the host has expired'], ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate of the host is signed by nobody but itself'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is of another host'], ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the certificate of the host cannot be verified'],
]);

/** What went wrong on the way, told to somebody who has never seen its code. What no network can cause is a bug, and thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof FetchTrouble) return error.message;
  if (!(error instanceof Error)) throw error;
  // Where several addresses were tried, one stands for all.
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0]);
  const code = 'code' in error ? String(error.code) : '';
  const known = SENTENCES.get(code);
  if (known !== undefined) return known;
  if (code.startsWith('HPE_') || error.name === 'HTTPParserError') return 'what the host answers is no HTTP';
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR_PADDING')) return 'the page is compressed, and the compressed bytes are damaged or cut off';
  if (/^(?:ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|SELF_SIGNED|EPROTO)/.test(code)) return `no safe connection to the host: ${error.message}`;
  if (code === '') throw error;
  return error.message;
}
