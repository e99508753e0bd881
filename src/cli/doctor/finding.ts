/** One thing that was looked at, in a sentence: well, to be taken care of, or ill, so that something will not work. */
export interface Finding {
  readonly what: string;
  readonly state: 'well' | 'care' | 'ill';
  readonly says: string;
}
