import { describe, expect, it } from 'vitest';
import { drawn } from '../support/line.ts';
import { parseMarked } from '../../src/text/marked.ts';

/** Each line is found again as it stands; a blank line parts paragraphs. */
const BODY: Readonly<Record<string, readonly string[]>> = {
  'a clause behind its cue': [
    '[source Gen. Petrov] [cue said] [content that the bridge at Sorn had held].',
    '[source The ministry] [cue has repeatedly denied] [content that its planes struck the market].',
    '[source The board] [cue denied] [content hiding anything].',
    '[source The minister, Maren Lind,] [cue denied] [content ordering the raid].',
    '[source Her brother, Per Lund,] [cue replied] [content that it was closed].',
    '[source Officials in Tarn] [cue said] [content the road was open again].',
    '[source Maren Lind, the interior minister,] [cue said] [content the curfew would stay].',
    '[source Lind] [cue told] reporters on Monday [content that the curfew would stay].',
    '[source The ministry] [cue would say] only [content that two men were held].',
    '[source Lind] [cue said] at a stop in Tarn, Ostra, [content that the bridge had held].',
    '[source Lind] [cue told] Radio Vell’s “Day Break” on Friday [content that the bridge had held].',
    '[source Lind] [cue told] [content his men never to speak of it].',
    '[source:1 Lind] [cue:1 condemned] [content:1 what [source:2 she] [cue:2 called] [content:2 a “brazen breach” of the rules]].',
    '[source A report released last year] [cue found] [content that the bridge was old].',
    '[source Many people involved in the talks] [cue said] [content that the lane was clear].',
    '[source Only 52 percent of voters] [cue said] [content the bridge was safe].',
    '[source A Vell Today/Radio Vell poll] [cue found] [content that the bridge was old].',
    '[source Retired officers] [cue said] [content the bridge was old].',
    '[source Two Tarnish officers] [cue said] [content the bridge was old].',
    '[source Maren Lind, 56, who leads the council,] [cue said] [content the bridge was old].',
    '[source Maren Lind, the mayor of Sorn, a town of nine bridges,] [cue said] [content the bridge was old].',
    'It was late - [source Maren Lind] [cue said] [content the bridge was shut].',
    '[source Ana Verrin] [cue said] [content the bridge held].',
    '[source Officials] [cue said] [content the boats left at dawn].',
    '[source The agency] [cue said] [content prices rose].',
    '[source Lind] [cue said] [content wages fell and prices rose].',
    '[source The general, who leads the northern command,] [cue said] on Monday in an interview with Radio Vell [content that the bridge had held].',
    '[source Olm Hardt, who teaches at the college,] [cue doubts] [content that the bridge was safe].',
    '[source The letter], signed by three mayors, [cue says] [content Tavia “opens, shuts and shrugs”].',
    '[source Maren Lind], second in command at the port, [cue told] [content how two boats circled the quay].',
    '[source The rebels] [cue have put] [content the toll at 47].',
    '[source:1 Tavia] [cue:1 maintains] [content:1 that [source:2 the captain] “[cue:2 publicly admitted]” [content:2 handing over the chart]].',
    '[source:1 A guard] [cue:1 said] [content:1 the crew had been warned], words that [source:2 the port] [cue:2 called] [content:2 “an insult”].',
    '[source:1 The rebels] [cue:1 denied] [content:1 any help in the raid], [content:2 in which nine men died], [cue:2 according to] [source:2 the port].',
    '[source:1 She] [cue:1 brushed aside] [content:1 [source:2 the Tavian officer’s] [cue:2 later claim] [content:2 that he had been misheard]].',
    'The break comes after the [cue admission] by [source the coast guard] of [content its part in the raid].',
  ],
  'content in front of its cue': [
    '[content “The bridge held,”] [source Lind] [cue said].',
    '[content "The bridge held,"] [cue said] [source Maren Lind, the interior minister].',
    '[content “The bridge held,”] [source Verrantine] [cue stated].',
    '[content “The bridge held,”] [source Bernable] [cue stated].',
    '[content “The bridge held,”] [source Corwing] [cue added].',
    '[content “The bridge held,”] [cue added] [source Corwing].',
    '[content “The bridge held,”] [cue joked] [source baker Tom Alder, 58].',
    '[content With nine machines, “there is no single point of failure,”] [source he] [cue said].',
    'However, [content the bridge had held], [source the ministry] [cue said].',
    '[content Nine divers were killed], [source the ministry] [cue said] in a statement issued on Friday.',
    '[content Losses of the fleet since May exceed six hundred], [source he] [cue said].',
    '[content The navy has cleared the lane], [source the commander] [cue declared] today in an interview broadcast by Radio Vell.',
    '[content Until then the port will stay shut], [source he] [cue said].',
    '[content Until the autumn the road will stay shut], [source he] [cue said].',
    '[content:1 [source:2 Corvin] [cue:2 promised] [content:2 to mend the bridge]], [source:1 Lind] [cue:1 says].',
    '[content “Who gave the order?”] [source she] [cue asked].',
    '[content The bridge had held all night], [source the ministry] [cue said].',
    '[content “We waited. Nobody came,”] [source Lind] [cue said].',
    '[content Nobody was hurt], [cue said] [source Ada Verhoek, a spokeswoman for the port].',
    '[content “The soup was cold,”] as [source one guest] [cue put it].',
  ],
  'content around its source and cue': [
    '[content “The bridge held,”] [source Lind] [cue said], [content “and it will hold again.”]',
    '[content “The bridge held,”] [source Lind] [cue said]. [content “It will hold again.”]',
    '[content The letters], [source Lind] [cue said], [content were forged].',
    '[content What the lane needs], [source Lind] [cue said], [content is a lighthouse].',
  ],
  'content whose first words stand before the source': [
    'He signed the bill, [content which] [source he] [cue believes] [content will cost them the vote].',
    '[source:1 She] [cue:1 praised] [content:1 [content:2 the discipline] [source:2 she] [cue:2 argues] [content:2 is needed at sea]].',
  ],
  'a quotation behind its cue': [
    '[source Lind] [cue said]: [content “The bridge held.”]',
    '[source Lind] [cue said], [content “The bridge held.”]',
    '[source Lind] [cue tweeted]: [content “The bridge is open.”]',
  ],
  'a quotation over several paragraphs, each of which re-opens': [
    '[content “We will rebuild the bridge.]\n\n[content “It is time,”] [source Lind] [cue said].',
    '[content “We will rebuild the bridge.]\n\n[content “It is time.]\n\n[content “We have waited for nine years,”] [source she] [cue told] Radio Vell.',
  ],
  'a preposition in front of its source': [
    '[cue According to] [source the ministry], [content the bridge held all night].',
    '[content The bridge held all night], [cue according to] [source the ministry].',
    '[content The bridge had held], [cue according to] [source the Ostra Press].',
    '[cue According to] [source the Ostra Press], cited by Radio Brennick, [content the bridge had held].',
    '[content:1 [source:2 Lind] [cue:2 told] the Ostra Courier], [cue:1 according to] [source:1 Radio Vell], [content:1 [content:2 that the bridge had held]].',
    '[content Over the years], [cue according to] [source the port office], [content the lane has moved].',
  ],
  'a passive with its speaker named': [
    '[content “The bridge held,”] [source the commander] [cue was quoted as saying].',
    '[source The general] [cue was quoted by Radio Vell as saying] [content the bridge had held].',
    '[content The bank] [cue was accused] by [source its own auditors] [content of hiding losses].',
  ],
  'a passive whose speaker is not named': [
    '[content Brandt] [cue was accused of] [content burning the letters].',
    '[content The well] [cue was believed] [content to be poisoned].',
  ],
  'an outlet that quotes': [
    'Radio Vell quoted [source Lind] [cue as saying] [content that the bridge had held].',
    '[content “The bridge held,”] the agency quoted [source the mayor] [cue as saying].',
  ],
  'a participle that speaks for the subject of its clause': [
    '[source Lind] left the hall, [cue saying] [content that she had work to do].',
    '[content:1 “We will rebuild,”] [source:1 [source:2 Lind]] [cue:1 said], [cue:2 adding] [content:2 that work would begin in May].',
    '[source:1 [source:2 Radio Vell]], [cue:1 citing] [content:1 a ministry report], [cue:2 said] [content:2 that the lane was clear].',
    '[source Letters] [cue alleging] [content that the vote was bought] were burned.',
    '[source The port] [cue issued a statement saying] [content that the ferry would sail].',
  ],
  'a participle that opens its sentence': [
    '[cue:1 Asked] [content:1 whether the bridge was safe], [source:2 Lind] [cue:2 said] [content:2 it was].',
    '[cue Claiming] [content the lane was clear], [source Brandt] sent three boats out.',
  ],
  'cues joined by a conjunction': [
    '[source:1 [source:2 Lind]] [cue:1 said] [content:1 the bridge had held] and [cue:2 added] [content:2 that it would be rebuilt].',
    '[source:1 [source:2 Lind]] [cue:1 said] [content:1 that the bridge had held], but [cue:2 warned] [content:2 that the road had not].',
  ],
  'two cues with one content': [
    '[source:1 [source:2 Lind]] [cue:1 praised] or [cue:2 mocked] [content:1 [content:2 the plan]].',
    '[source Lind] apologised and [cue said] [content the bridge was shut].',
  ],
  'a cue in a subordinate clause within a quotation': [
    '[content:1 “When [source:2 a foreign state] [cue:2 declares] [content:2 its involvement], this is unacceptable,”] [source:1 Bufrane] [cue:1 stated].',
    '[content:1 “If [source:2 the ministry] [cue:2 says] [content:2 it is safe], we will cross,”] [source:1 Lind] [cue:1 said].',
  ],
  'several speakers in one sentence': [
    '[source:1 Lind] [cue:1 said] [content:1 the lane was mined], [source:2 Corvin] [cue:2 said] [content:2 it was clear], and [source:3 the port] [cue:3 refused] [content:3 to comment].',
    '[source:1 Lind] [cue:1 called] [content:1 the plan “reckless,”] while [source:2 Corvin] [cue:2 said] [content:2 it was the only way].',
    '[source:1 Lind] [cue:1 said] [content:1 the road was open], and [source:2 the port] [cue:2 said] [content:2 it was not].',
  ],
  'a verb in front of the cue': [
    '[source Lind] [cue went on to say] [content that the road was open].',
    '[source The letter] [cue seemed to blame] [content the guards].',
    '[source The port] [cue declined to say] [content who was on board].',
  ],
  'a noun that a verb carries': [
    '[source Doctors] [cue have expressed concern] [content that the wards are full].',
    '[source Marsh] [cue made the argument] [content that the law had no victims in mind].',
  ],
  'a speaker between a noun and what it says': [
    '[source:1 The court] [cue:1 rejected] [content:1 a [cue:2 request] from [source:2 the lawyers] [content:2 to hear the nurse]].',
  ],
  'a speaker with a relative clause': [
    '[source:1 A senior official [source:2 who] [cue:2 asked] [content:2 not to be named]] [cue:1 said] [content:1 the talks had failed].',
    '[content The talks had failed], [source a person familiar with them] [cue said] on condition of anonymity.',
    'The mayor, [source who] [cue had said] [content the bridge was safe], resigned.',
  ],
  'no verb at all': [
    '[cue For] [source Lind], [content the bridge is a promise that must be kept].',
    '[cue To] [source Gen. Radko Brehm, who led the northern command], [content the raid was a mistake].',
    '[cue In] [source the ministry’s words], [content the lane was “a trap for honest sailors.”]',
    '[content The raid was], [cue in] [source Lind’s words], [content “a crime without a name.”]',
    '[cue In] [source a poll released on Monday], [content nine in ten islanders wanted the ferry back].',
  ],
  'a subordinate clause that opens the sentence': [
    'Although [source Tarn] [cue has denied] [content any part in the raid], the council will meet on Friday.',
  ],
  'a label': [
    '[source LIND][cue :] [content We will rebuild the bridge.]',
    '“[source LIND][cue :] [content We will rebuild the bridge.”]',
    '[source Maren Lind][cue :] [content “We will rebuild the bridge.”]',
    'From [source Maren Lind][cue :] [content “We will rebuild the bridge.”]',
    '[source:1 LIND][cue:1 :] [content:1 We will rebuild the bridge.]\n\n[source:2 RADIO VELL][cue:2 :] [content:2 When will that be?]\n\n[source:3 LIND][cue:3 :] [content:3 In the spring.]',
    '[source:1 Q][cue:1 :] [content:1 Who will pay for the bridge?]\n\n[source:2 A][cue:2 :] [content:2 The province will pay for all of it.]',
    '[source:1 Maren Lind][cue:1 :] [content:1 We will rebuild.]\n\n[source:2 Radko Brehm][cue:2 :] [content:2 When will that be?]\n\n[source:3 Maren Lind][cue:3 :] [content:3 In the spring.]',
  ],
  'words within words': [
    '[source:1 Ostra Press] [cue:1 reported] [content:1 that [source:2 a ministry spokesman] [cue:2 said] [content:2 [source:3 Lind] [cue:3 had denied] [content:3 taking bribes]]].',
    '[cue:1 According to] [source:1 Radio Vell], [content:1 [source:2 Lind] [cue:2 said] [content:2 that [source:3 officials] [cue:3 claimed] [content:3 the lane was clear]]].',
    '[content:1 “[source:2 She] [cue:2 said] [content:2 the lane was clear],”] [source:1 Corvin] [cue:1 said].',
    `[content:1 "[source:2 They] [cue:2 told] me [content:2 'the lane is clear,'] and I believed them,"] [source:1 the pilot] [cue:1 said].`,
    '[content:1 “[content:2 ‘Go home,’] [source:2 the guard] [cue:2 told] us, and we went,”] [source:1 she] [cue:1 said].',
    '[content:1 ‘[source:2 They] [cue:2 said] [content:2 “never again”] and meant it,’] [source:1 Lind] [cue:1 said].',
    '[source:1 The minister] [cue:1 said] [content:1 that critics [source:2 who] [cue:2 claim] [content:2 the lane is mined] “should go and look.”]',
  ],
  'quotation marks of other kinds': [
    '[content „We will rebuild,“] [source Lind] [cue said].',
    '[content «We will rebuild,»] [cue said] [source Lind].',
  ],
  'words taken back': [
    '[source Brandt] [cue took back] [content his words about the strike].',
    '[source:1 The paper] [cue:1 withdrew] [content:1 [source:2 its] [cue:2 report] [content:2 that the port was closed]].',
    '[source:1 Brandt] [cue:1 walked back] [content:1 [source:2 his] [cue:2 remark] [content:2 that the guards had slept]].',
  ],
  'a quotation that goes on with the speaker before it': [
    '[source:1 Lind] [cue:1 said] [content:1 the bridge would be rebuilt].\n\n[content:2 “It is time. We have waited for nine years.”]',
  ],
};

const HEADLINES = [
  '[source Tavian spy] [cue ADMITS] [content sinking barges for river plot]',
  '[source:1 Tavia] [cue:1 denies] [content:1 part in river plot] as [source:2 captain] [cue:2 disowns] [content:2 remark]',
  '[content Bridge at Sorn held all night] [cue –] [source ministry]',
  '[content Tavia helped Ostra state retake its coast] [cue –] [source official]',
  '[source Lind][cue :] [content ‘We will rebuild the bridge’]',
  '[source Navy chief][cue :] [content Tavia mined the lane]',
  '[content Bridge ‘not safe’], [source engineers] [cue warn]',
  '[content Tavia mined the lane], [cue says] [source navy chief]',
];

describe('shapes of an attribution', () => {
  for (const [shape, lines] of Object.entries(BODY)) {
    describe(shape, () => {
      it.each(lines)('%s', (line) => expect(drawn(parseMarked(line).text)).toBe(line));
    });
  }
  it.each(HEADLINES)('headline %s', (line) => expect(drawn(parseMarked(line).text, 'headline')).toBe(line));
});

describe('what credits nobody', () => {
  it.each([
    'The bridge at Sorn held all night.',
    'He read “The Long Road Home” on the train.',
    'The so-called “iron road” was closed on Monday.',
    'She was denied entry at the border.',
    'The twins could not be told apart.',
    'The flood claimed nine lives on Sunday.',
    'A charging station burned down in Sorn.',
    'The minister called on Friday.',
    'They argued about the bill all night.',
    'The boy was told off by his mother.',
    'She told the story of the flood.',
    'For years, the bridge was shut.',
    'For the bridge, nobody paid.',
    'READ MORE: Port of Sorn closes for the winter',
    'FILE PHOTO: A ferry in the port of Sorn.',
    'The army took back the valley.',
    'Tavia’s claim to the island is old.',
    'He was called to the phone.',
    'The dinner was a promise that must be kept.',
    'He lives in the United States and sails each June.',
    '“Yes.” Lind nodded.',
  ])('%s', (line) => expect(drawn(line)).toBe(line));
});
