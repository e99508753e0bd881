/** Seconds of a minute, an hour and half a day. */
const MINUTE = 60, HOUR = 3600, NOON = 12;

/** Letters behind a clock that are half of a day or a zone, at most. */
const LONGEST = 4;

/** The one clock in a short line, "5:42 PM", "09:14:03 UTC": seconds since midnight and the zone as written, empty where none is. Undefined where there is none, or two. */
export function clockIn(line: string): { readonly seconds: number; readonly zone: string } | undefined {
  const words = line.split(/[\s,;|()–—]+/).filter((word) => word !== ''), found = words.flatMap((word, at) => {
    const seconds = secondsOf(word);
    return seconds === undefined ? [] : [{ seconds, at }];
  });
  const [only, second] = found;
  if (!only || second) return undefined;
  const [behind = '', next = ''] = words.slice(only.at + 1).map((word) => word.replaceAll('.', '').toLowerCase()), half = behind === 'am' || behind === 'pm' ? behind : undefined;
  const hour = Math.floor(only.seconds / HOUR), zone = half ? next : behind;
  const turned = half === undefined ? 0 : half === 'pm' ? (hour < NOON ? NOON : 0) : hour === NOON ? -NOON : 0;
  return { seconds: only.seconds + turned * HOUR, zone: zone.length <= LONGEST && /^[a-z]+$/.test(zone) ? zone : '' };
}

/** "09:14", "9:14:03"; a full stop parts hours from minutes as well. */
function secondsOf(word: string): number | undefined {
  const parts = word.split(/[:.]/);
  if (parts.length < 2 || parts.length > 3 || parts.some((part, n) => part.length === 0 || part.length > 2 || (n > 0 && part.length !== 2) || !/^\d+$/.test(part))) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return hours < 24 && minutes < MINUTE && seconds < MINUTE ? hours * HOUR + minutes * MINUTE + seconds : undefined;
}
