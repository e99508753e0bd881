/** Floors lie a point under what is reached: less than one finding of most figures, so that whatever is lost is seen. */
const SLACK = 1;

/** The floor of a figure, in points, now that it stands at `f1`. It rises with the figure, and falls only when `lower` says so. */
export function floorOf(before: number | undefined, f1: number, lower: boolean): number {
  const reached = Math.max(0, Math.floor((f1 - SLACK) * 10) / 10);
  return before === undefined || lower ? reached : Math.max(before, reached);
}
