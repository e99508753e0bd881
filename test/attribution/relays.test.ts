import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../support/line.ts';

/** The relay of a line with its verb, or "none". */
function relayOf(line: string): string {
  const relays = attributionsOf(line).flatMap((found) => found.relays);
  return relays.map(({ start, end, verb }) => `${verb} ${line.slice(start, end)}`).join('; ') || 'none';
}

describe('who passed it on', () => {
  it.each([
    ['Lind told Radio Vell that the bridge had held.', 'told Radio Vell'],
    ['Lind told the Karsk outlet that the bridge had held.', 'told the Karsk outlet'],
    ['In an interview with Radio Vell, Gen. Lind said the bridge had held.', 'told Radio Vell'],
    ['The bridge had held, Lind said in an interview with Radio Vell.', 'told Radio Vell'],
    ['Speaking to the Ostra Press, Lind said that the bridge had held.', 'told the Ostra Press'],
    ['“The bridge held,” Lind said on Radio Vell on Friday.', 'told Radio Vell'],
    ['Lind wrote in the Ostra Courier that the bridge had held.', 'published the Ostra Courier'],
    ['The general was quoted by Radio Vell as saying the bridge had held.', 'cited Radio Vell'],
    ['Radio Vell quoted Lind as saying that the bridge had held.', 'cited Radio Vell'],
    ['In an Ostra Courier essay last week, Lind acknowledged that the bridge was old.', 'published Ostra Courier'],
    ['In a Radio Vell interview, Lind acknowledged that the bridge was old.', 'told Radio Vell'],
    ['“The bridge is old,” wrote Maren Lind for the Ostra Courier.', 'published the Ostra Courier'],
    ['Lind said in comments carried by the Ostra Press that the bridge had held.', 'cited the Ostra Press'],
    ['Lind was quoted by Radio Vell as telling the Ostra Press that the bridge had held.', 'told the Ostra Press; cited Radio Vell'],
    ['Lind told the Ostra Press, whose report was carried by Radio Vell, that the bridge had held.', 'told the Ostra Press; cited Radio Vell'],
    ['The bridge had held, Lind told the Ostra Press, as quoted by Radio Vell.', 'told the Ostra Press; cited Radio Vell'],
    ['The bridge had held, according to the Ostra Press, cited by Radio Vell.', 'cited Radio Vell'],
    ['The bridge had held, Radio Vell reported, citing the Ostra Press.', 'cited the Ostra Press'],
    ['“You should resign,” Lind told Anna Corvin.', 'none'],
    ['“You should resign,” Lind told Parliament.', 'none'],
    ['In remarks on Corvin’s divorce, Lind said the vote was fair.', 'none'],
    ['“The bridge is old,” Lind said on Gull Hill.', 'none'],
    ['Lind told reporters that the bridge had held.', 'none'],
    ['Lind said in a statement on Friday that the bridge had held.', 'none'],
    ['“It held,” said a diplomat, who spoke on condition of anonymity.', 'none'],
  ])('%s', (line, relay) => expect(relayOf(line)).toBe(relay));
});
