export const RELATIONS = ['cites', 'accuses', 'denies', 'confirms', 'disputes'] as const;

/** A pair of `/api/network`. */
export interface EdgeRow {
  readonly relation: (typeof RELATIONS)[number];
  readonly from: { readonly voice: string; readonly name: string };
  readonly to: { readonly voice: string; readonly name: string };
  readonly statements: number;
  readonly articles: number;
  readonly example?: string;
}
