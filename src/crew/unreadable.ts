/** Why a page was not read, in a sentence. Pages are hostile or our code is wrong; either way it costs this one page. */
export class Unreadable extends Error {}

/** What to say of a page on which the program failed. Throws again what is no error. */
export function failure(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return `reading it failed: ${error.message}`;
}
