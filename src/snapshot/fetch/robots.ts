import robotsParser from 'robots-parser';

/** The package is a function, which its types call the default of its exports. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** The name by which a robots.txt may address this program. */
export const ROBOT = 'Hearsay';

/** What a host asks of programs. */
export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Between two pages. In milliseconds. */
  readonly pause: number;
}

/** Where a host does not say how long to wait, one page a second is slower than any reader's browser. In milliseconds. */
const PAUSE = 1000;
/** What is asked for beyond is read as a mistake for milliseconds, which is common. In milliseconds. */
const LONGEST_PAUSE = 120_000;

/** Reads a robots.txt (RFC 9309), with the crawl delay that it does not know and hosts write. An empty one allows everything. */
export function rulesOf(address: string, text: string): Rules {
  const robots = parse(address, text);
  const delay = (robots.getCrawlDelay(ROBOT) ?? 0) * 1000;
  return { allows: (url) => robots.isAllowed(url, ROBOT) !== false, pause: Number.isFinite(delay) ? Math.min(Math.max(delay, PAUSE), LONGEST_PAUSE) : PAUSE };
}
