/** What is remembered of a list between two visits. */
export interface ListState {
  /** Seconds between two visits while nothing goes wrong. */
  readonly every: number;
  /** Visits that failed since the last that did not, since when, and how. */
  readonly failed: number;
  readonly since?: string;
  readonly problem?: string;
  readonly dead?: boolean;
  /** What its host calls the version last seen. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What is remembered of a page between two visits. */
export interface PageState {
  /** Visits since the list named it as new or changed that found it. */
  readonly seen: number;
  readonly failed: number;
  readonly problem?: string;
  /** When the list says that it was changed last. */
  readonly changed?: string;
}

const MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

/** Feeds of busy outlets change every few minutes, those of quiet ones daily; the time between visits grows and shrinks between these. In seconds. */
const SOONEST = 5 * MINUTE, FIRST = 15 * MINUTE, LATEST = 6 * HOUR;
/** When a page is looked at again after it was first seen: corrections come within hours, and seldom after three days. In seconds. */
const AGAIN = [HOUR, 6 * HOUR, DAY, 2 * DAY];
/** When a page is tried again that could not be had, after which it is given up. In seconds. */
const TRY_AGAIN = [10 * MINUTE, HOUR, 6 * HOUR, DAY];
/** A list that failed so often and for so long is dead: that is told, and it is tried once a day. */
const DEAD_VISITS = 5, DEAD_TIME = 1.5 * DAY;
/** The part of a pause by which it is longer or shorter, so that a thousand feeds that were named together do not come due together. */
const JITTER = 0.1;

export const NEW_LIST: ListState = { every: FIRST, failed: 0 };
export const NEW_PAGE: PageState = { seen: 0, failed: 0 };

/** A state and the seconds until the next visit; without them there is none. */
export interface Next<State> {
  readonly state: State;
  readonly in?: number;
}

/** After a visit that brought something new, or did not. A list that asks to be left alone for longer is. */
export function afterVisit(state: ListState, news: boolean, pause = 0): Next<ListState> {
  const every = Math.min(LATEST, Math.max(SOONEST, state.every * (news ? 0.5 : 1.5)));
  const { etag, lastModified } = state;
  return { state: { every, failed: 0, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) }, in: Math.max(every, pause) };
}

/** After a visit that failed: soon again, since most trouble passes, then twice as long each time, at least as long as the host asks. One whose host says that it is gone is not visited again. */
export function afterFailure(state: ListState, now: number, problem: string, status: number | undefined, retryAfter = 0): Next<ListState> {
  const failed = state.failed + 1, since = state.since ?? new Date(now).toISOString();
  const gone = status === 410, dead = gone || (failed >= DEAD_VISITS && now - Date.parse(since) >= DEAD_TIME * 1000);
  const after: ListState = { ...state, failed, since, problem, ...(dead ? { dead } : {}) };
  return gone ? { state: after } : { state: after, in: Math.max(retryAfter, dead ? DAY : Math.min(DAY, SOONEST * 2 ** failed)) };
}

/** After a page was had: it is looked at again a few times. */
export function afterPage({ changed, seen }: PageState): Next<PageState> {
  const again = AGAIN[seen];
  return { state: { seen: seen + 1, failed: 0, ...(changed === undefined ? {} : { changed }) }, ...(again === undefined ? {} : { in: again }) };
}

/** After a page could not be had: it is tried again a few times, but not where its host says that it is gone. */
export function afterPageFailure(state: PageState, problem: string, status: number | undefined, retryAfter = 0): Next<PageState> {
  const again = status === 410 || (status === 404 && state.seen > 0) ? undefined : TRY_AGAIN[state.failed];
  return { state: { ...state, failed: state.failed + 1, problem }, ...(again === undefined ? {} : { in: Math.max(again, retryAfter) }) };
}

/** The pause with its jitter; `chance` from 0 to 1. In seconds. A host that asks for a time is never visited before it. */
export const jittered = (seconds: number, chance: number): number => seconds * (1 + JITTER * chance);
