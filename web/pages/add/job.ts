/** How far an addition is, as `/api/jobs/:id` tells. */
export interface Job {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly inputs: number;
  readonly done: number;
  readonly added: readonly { readonly input: string; readonly article: string; readonly outcome: 'added' | 'kept' | 'forgotten'; readonly statements?: number }[];
  readonly problems: readonly { readonly input: string; readonly detail: string }[];
}
