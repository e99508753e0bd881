import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** Each answer drawn as `cue relation cue`, its scope behind it in brackets; `–` for a cue that is not there. */
function answersIn(text: string): string[] {
  const { attributions, answers } = read(snapshotOfText(text));
  const cue = (id: string): string => attributions.find((a) => a.id === id)?.cue?.text ?? '–';
  return answers.map(({ from, to, relation, scope }) => `${cue(from)} ${relation} ${cue(to)}${scope === undefined ? '' : ` (${scope})`}`);
}

const ANSWERED: readonly (readonly [string, string, readonly string[]])[] = [
  ['a denial in the words of the charge', 'Rear Admiral Petra Ruun said that Tavian divers had mined the lane. Tavia’s defence ministry denied that its divers had mined the lane.', ['denied denies said']],
  ['a denial that calls the deed by another name', 'Orlenia accused Tavia of ambushing a convoy near the border. Tavia denied any part in the attack.', ['denied denies accused']],
  ['a charge that its own officials have owned to', 'Officials in Tavia claimed they had helped rebels to raid the fort. Tavia has denied any involvement in the attack.', ['has denied denies claimed']],
  ['a denial in front of the charge', 'Tavia denied that its divers had mined the lane. Orlenia’s navy chief said that Tavian divers had mined the lane.', ['denied denies said']],
  ['a denial of the claim it names', 'The ministry denied the union’s claim that the mine had flooded twice.', ['denied denies claim']],
  ['a claim that is laughed at', 'Peter Holm scoffed at the port’s claim that he had been misheard.', ['scoffed at disputes claim']],
  ['a request that is refused', 'Judge Mara Ellin rejected a request from the Vell Courier to open the file.', ['rejected denies request']],
  ['an argument pointed at', 'The company argued that the well was safe. Judge Mara Ellin rejected that argument.', ['rejected denies argued']],
  ['concerns that are echoed', 'Senator Ida Brenn said the dam could not last another winter. Several mayors echoed her concerns.', ['echoed confirms said']],
  ['a report called baseless', 'Radio Vell reported that the mayor had sold the harbour. “That report is baseless,” said the mayor, Oda Lint.', ['said denies reported']],
  ['a claim that smacks of something', 'The Reform Party said the count had been rigged. Oda Lint said that claim smacked of hypocrisy.', ['said disputes said']],
  ['records set against words', 'Councillor Pell Aron said he had never owned a boat, though records show he sold two in May.', ['show disputes said']],
  ['someone agreed with by name', 'Nils Orvik said the bridge needed new cables. Mayor Oda Lint agreed with Orvik that the cables were worn.', ['agreed with confirms said']],
  ['a figure called wrong, past those who echo it', 'Col Adair told the meeting that the school would be empty by May. Several parents echoed his fears. Bryony Stott said that figure was wrong.', ['echoed confirms told', 'said denies told']],
  ['a plea', 'Prosecutor Edda Marsh told the court that Calder Rook had set fire to his own hotel. Rook pleaded not guilty to arson.', ['pleaded not guilty to denies told']],
  ['a denial that goes on behind a colon', 'Béatrice Maunier wrote that Grieg had stolen the idea. Ulla Grieg denied stealing from anyone: bridges, after all, stay where they are.', ['denied denies wrote']],
  ['an answer to a question that tells of others', 'The Lantern: Some critics say your dates are off by a century. Are they right?\n\nOduya: That is not true. They are off by eleven years.\n\nThe Lantern: What would change your mind?', [': denies say']],
  ['a denial of “it”', 'Orlenia said Tavian divers had mined the lane. Tavia has denied this.', ['has denied denies said']],
  ['a denial of any wrongdoing', 'Prosecutors accused Calder Rook of arson. Rook denied wrongdoing.', ['denied denies accused']],
  ['a verb of its own, aside', 'Orlenia said Tavian divers had mined the lane. Peter Holm disagreed, saying it was clear.', ['saying disputes said']],
  ['an agreement, aside', 'Orlenia said Tavian divers had mined the lane. Peter Holm agreed, but added that it was long ago.', ['added confirms said']],
  ['a verdict on whoever said it', 'Orlenia said Tavian divers had mined the lane. “Orlenia is wrong,” Peter Holm said.', ['said denies said']],
  ['somebody called a liar', 'Peter Holm said the bridge was safe. Ana Verrin called Holm a liar.', ['called denies said']],
  ['“this”, in words reported', 'Orlenia said Tavian divers had mined the lane. The navy chief said this was untrue.', ['said denies said']],
  ['a claim pushed back on', 'Orlenia said Tavian divers had mined the lane. Tavia pushed back on that claim.', ['pushed back on denies said']],
  ['an account that is backed', 'Orlenia said Tavian divers had mined the lane. Peter Holm backed that account.', ['backed confirms said']],
  ['part of a charge', 'Orlenia said Tavian divers had mined the lane. Tavia rejected part of the charge.', ['rejected denies said (part of the charge)']],
  ['a deed with a verb that changes', 'Orlenia said that Tavia had lent the thieves a ship. Tavia denied lending anybody a ship.', ['denied denies said']],
  ['that, which is called a lie', 'Peter Holm said the bridge was safe. Ana Verrin called that “a lie”.', ['called denies said']],
  ['a denial of several deeds', 'Orlenia accused Tavia of raiding the fort. Tavia denied any part in the raid, the theft of the launch, or the sinking of a ferry.', ['denied denies accused']],
  ['a denial of half a charge', 'Orlenia said that Tavian divers had mined the lane and cut the cable. Tavia denied that its divers had cut the cable.', ['denied denies said (that its divers had cut the cable)']],
];

const UNANSWERED: readonly (readonly [string, string])[] = [
  ['a denial of another deed', 'Orlenia said that Tavian divers had mined the lane. Tavia denied that its divers had closed the lane.'],
  ['a denial by one who was not charged', 'Orlenia said that Ruvian divers had mined the lane. Tavia denied mining the lane.'],
  ['two who say the same', 'Orlenia said Tavia had not mined the lane. Tavia denied that it had mined the lane.'],
  ['a speaker who denies his own words', 'Pell Aron said he had sold the boat. Aron denied that he had sold the boat.'],
  ['a denial of having promised', 'Aron denied that he had promised to sell the boat.'],
  ['two claims that could be meant', 'Nils Orvik said the bridge was safe, and Ida Brenn said it was not. The ministry rejected that claim.'],
  ['a denial of several other deeds', 'Orlenia accused Tavia of raiding the fort. Tavia denied any part in the theft of the launch, or the sinking of a ferry.'],
  ['“it”, where two have spoken', 'Orlenia said Tavian divers had mined the lane and Velm said it was closed. Tavia denied it.'],
  ['“it”, said of others', 'Orlenia said Ruvian divers had mined the lane. Tavia denied it.'],
  ['a claim taken back', 'Orlenia said Tavian divers had mined the lane. Peter Holm withdrew his claim that the lane was safe.'],
  ['a claim that cannot be confirmed', 'Orlenia said Tavian divers had mined the lane. Peter Holm said he could not confirm the report.'],
  ['the right thing to do', 'Orlenia said Tavian divers had mined the lane. “This is the right thing to do,” Peter Holm said of the dredging.'],
  ['his words, where only a state spoke', 'Orlenia said the lane was mined. A court overturned his decision.'],
  ['reports, where nobody has reported', '“This is a disgrace,” said Edda Finn. Venn’s office described the reports as “false”.'],
  ['an entry that is denied', 'Orlenia said that Tavian divers had mined the lane. Ruun was denied entry at the border.'],
  ['two people who merely differ', 'Nils Orvik said the bridge needed new cables. Ida Brenn said it needed new paint.'],
  ['one who takes his own words back', 'The Grain Letter reported that the mills were for sale. Prosecutor Edda Marsh has withdrawn his statement.'],
  ['words that were withheld', 'Orlenia said that Tavian divers had mined the lane. Tavia declined to comment on the lane.'],
];

describe('an answer is found in', () => {
  it.each(ANSWERED)('%s', (_name, text, expected) => expect(answersIn(text)).toEqual(expected));
});

describe('no answer is found in', () => {
  it.each(UNANSWERED)('%s', (_name, text) => expect(answersIn(text)).toEqual([]));
});
