interface Stretch { readonly start: number; readonly end: number }

/** Where a block is cut, both its ends with it: wherever one of some stretches begins or ends in it. In order. */
export const cutsIn = ({ start, end }: Stretch, stretches: readonly Stretch[]): number[] => [...new Set([start, end, ...stretches.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end)])].sort((a, b) => a - b);
