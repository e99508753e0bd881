/** What a page says of itself beside its text. */
export interface Head {
  readonly title?: string;
  /** BCP 47, as written in `<html lang>`. */
  readonly lang?: string;
  /** `<meta>` in the order of the page; names in lower case, of whichever attribute. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** The text of each `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
}

/** The head of a file that has none. */
export const NO_HEAD: Head = { metas: [], links: [], jsonLd: [] };

/** The first `<meta>` of the first of these names that says something. */
export function metaOf({ metas }: Head, ...names: readonly string[]): { readonly name: string; readonly content: string } | undefined {
  for (const name of names) {
    const found = metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found) return { name, content: found.content.trim() };
  }
  return undefined;
}
