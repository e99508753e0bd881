/** Whether version `a` of the program comes after `b`: `0.10.0+…` after `0.9.1+…`; among builds of one version, some fixed order. */
export function isLater(a: string, b: string): boolean {
  const [first, second] = [numbers(a), numbers(b)];
  for (let n = 0; n < 3; n++) {
    const by = (first[n] ?? 0) - (second[n] ?? 0);
    if (by !== 0) return by > 0;
  }
  return a > b;
}

const numbers = (version: string): number[] => (version.split('+')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
