/**
 * JSON in one way only: keys sorted, absent ones left out. Equal values give equal bytes, whichever store they come from. Written out by
 * hand, since `JSON.stringify` with a replacer takes five times as long, and this is a third of the time that adding takes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => (one === undefined ? 'null' : canonicalJson(one))).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, held]) => held !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`;
}
