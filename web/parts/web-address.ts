/** A `http` or `https` address in full; undefined for anything else, `javascript:` above all. */
export function webAddress(to: string): string | undefined {
  if (!URL.canParse(to)) return undefined;
  const { protocol, href } = new URL(to);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
