import type { Entity } from './entity.ts';
import type { Memory } from './memory.ts';
import type { Names } from './mention.ts';
import type { Page, Range } from './page.ts';
import type { Register } from './register.ts';
import type { RoleIndex } from './role-index.ts';

/** Whom a phrase means, or why nobody can be told. */
export type Meant = { readonly entity: Entity } | { readonly entity: undefined; readonly why: Why; readonly among?: readonly Entity[] };
export type Why = 'two-candidates' | 'no-antecedent' | 'first-person' | 'second-person' | 'no-noun';

/** What the ways of resolving a phrase share: the article, who is known, who was seen. */
export interface Scene {
  readonly page: Page;
  readonly names: Names;
  readonly memory: Memory;
  readonly states: Register['states'];
  readonly roles: RoleIndex;
  /** Takes up somebody new. */
  readonly add: (entity: Entity) => Entity;
  /** Documents by their noun, lower case, and who answers for them. */
  readonly documents: Map<string, Entity>;
  /** Whom a phrase means that is no source: nothing is noted. */
  readonly look: (range: Range, outer: Entity | undefined) => Entity | undefined;
}
