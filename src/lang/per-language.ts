import type { Language } from './language.ts';

/** What is made of a language's lists, once for each language, on first use. */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new WeakMap<Language, { readonly of: T }>();
  return (language) => {
    let its = made.get(language);
    if (!its) made.set(language, its = { of: make(language) });
    return its.of;
  };
}
