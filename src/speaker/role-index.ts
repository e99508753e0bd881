import type { Entity } from './entity.ts';
import type { Lexicon } from './lexicon.ts';
import { REMEMBERED } from './memory.ts';

/** People by their offices. */
export interface RoleIndex {
  /** Takes up the offices somebody has now. */
  readonly add: (entity: Entity) => void;
  /** Those whose office is this noun or one of its family; of very many those seen last. */
  readonly having: (head: string, recent: readonly Entity[]) => readonly Entity[];
}

export function newRoleIndex(lexicon: Lexicon, entities: readonly Entity[]): RoleIndex {
  const byRole = new Map<string, Set<Entity>>();
  const add = (entity: Entity): void => {
    if (entity.plural || (entity.kind !== 'person' && entity.kind !== 'unnamed')) return;
    for (const role of entity.roles) byRole.set(role, (byRole.get(role) ?? new Set()).add(entity));
  };
  for (const entity of entities) add(entity);
  return {
    add,
    having: (head, recent) => {
      const all = new Set<Entity>();
      for (const role of lexicon.kinOf(head)) {
        const having = byRole.get(role);
        if (!having) continue;
        if (having.size > REMEMBERED) return recent.filter((entity) => [...lexicon.kinOf(head)].some((kin) => entity.roles.has(kin)));
        for (const entity of having) all.add(entity);
      }
      return [...all];
    },
  };
}
