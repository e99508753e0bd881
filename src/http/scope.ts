/** What a caller may be allowed. Each holds for itself; `admin` holds all. */
export const SCOPES = ['read', 'add', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
