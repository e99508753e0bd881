/** What is claimed without the `that` it may begin with, for headings. */
export const wordingShown = (wording: string): string => wording.replace(/^that (.)/, (_, first: string) => first.toUpperCase());

/** An outlet that is kept in lower case, as a name. */
export const outletShown = (name: string): string => name.replaceAll(/(^|\s)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
