/** An event with its place, as `/api/places` answers. */
export interface EventRow {
  readonly event: string;
  readonly code: string;
  readonly status: 'claimed' | 'denied' | 'narrated';
  readonly text: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when?: string;
  readonly place: string;
  readonly country?: string;
  readonly lat: number;
  readonly lon: number;
  readonly statement?: string;
  readonly speaker: string | null;
  readonly article: string;
  readonly page: string;
  readonly outlet?: string;
}
