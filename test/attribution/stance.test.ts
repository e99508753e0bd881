import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../support/line.ts';

/** Stance and framing of the first attribution of each line. */
const STANCES: Readonly<Record<string, readonly string[]>> = {
  asserts: [
    'Lind said the bridge had held.',
    'Tarn did not deny that its planes struck the market.',
    'The ministry would say only that two men were held.',
    'Lind promised to mend the bridge.',
    'Nobody in the village knew who had rung the bell.',
    'For Lind, the bridge is a promise that must be kept.',
  ],
  denies: [
    'Tarn has denied any part in it.',
    'The minister rejected the claim that his planes had struck the market.',
    'The clerk pleaded not guilty to taking bribes.',
    'Brandt took back his words about the strike.',
    'The governor refused to sign the order.',
    'Lind does not believe that the lane was mined.',
  ],
  questions: [
    'Lind asked whether the bridge had held.',
    '“Who gave the order?” Lind said.',
    'Marsh doubts whether the map is real.',
    'Asked whether the bridge was safe, Lind said it was.',
  ],
  demands: [
    'Lind asked the council to stop the sale.',
    'Lind demanded that the sale be stopped.',
    '“Stop the sale,” Lind said.',
    '“You should resign,” Lind told the mayor.',
    'Tarn called on its neighbours to open the border.',
  ],
  withholds: [
    'The ministry did not say who had ordered the strike.',
    'Lind would not say whether she will stand again.',
    'The ministry declined to comment on the raid.',
    'Lind refused to say whether she had been told.',
    'A spokesman for the bank could not be reached for comment.',
    'The bank did not immediately respond to a request for comment.',
    'The owner did not return a call seeking comment.',
    'Neither side has confirmed the deal.',
  ],
};

const FRAMINGS: Readonly<Record<string, readonly string[]>> = {
  neutral: ['Lind said the bridge had held.', 'Tarn accused its neighbour of shelling the pass.'],
  distancing: ['Brandt claimed that he had never seen the map.', 'Lind falsely said that the lane was clear.', 'The clerk allegedly burned the letters.', 'Lind insisted the lane was clear.'],
  endorsing: ['The bank admitted that the letters had been lost.', 'Verhoek rightly said that the lamp was new.', 'The report noted that the valve was open.'],
};

describe('the stance of a line', () => {
  for (const [stance, lines] of Object.entries(STANCES)) it.each(lines)(`${stance}: %s`, (line) => expect(attributionsOf(line)[0]?.stance).toBe(stance));
});

describe('the framing of a line', () => {
  for (const [framing, lines] of Object.entries(FRAMINGS)) it.each(lines)(`${framing}: %s`, (line) => expect(attributionsOf(line)[0]?.framing).toBe(framing));
});
