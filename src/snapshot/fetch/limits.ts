/** What one request may cost. Everything beyond is refused with the limit's name. */
export interface Limits {
  /** Of a page after decompression. */
  readonly bytes: number;
  /** From the first packet to the last byte, of one request. In milliseconds. */
  readonly time: number;
  readonly redirects: number;
  /** Bytes that may come out of one byte of a compressed body. */
  readonly ratio: number;
}

/**
 * The largest news pages are 5 MB, live blogs among them, and 30 seconds is what browsers' users wait at most. Browsers follow 20 redirects; sites need
 * three or four. Deflate reaches 1032 on zeros, and 10 to 20 on real pages.
 */
export const LIMITS: Limits = { bytes: 32 * 2 ** 20, time: 30_000, redirects: 10, ratio: 100 };

/** RFC 9309 asks that at least so much of a robots.txt be read; the rest is left. In bytes. */
export const ROBOTS_BYTES = 500 * 2 ** 10;
