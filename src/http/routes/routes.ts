import type { Route } from '../route.ts';
import { addRoutes } from './add.ts';
import { articleRoutes } from './articles.ts';
import { exportRoutes } from './export.ts';
import { feedRoutes } from './feeds.ts';
import { healthRoutes } from './health.ts';
import { hookRoutes } from './hooks.ts';
import { aliasRoutes, questionRoutes } from './questions.ts';
import { readRoutes } from './read.ts';
import { reviewRoutes } from './review.ts';
import { sessionRoutes } from './session.ts';

/** Every route of the API. */
export const ROUTES: readonly Route[] = [...questionRoutes, ...aliasRoutes(), ...articleRoutes, ...readRoutes, ...addRoutes, ...reviewRoutes, ...exportRoutes, ...feedRoutes, ...hookRoutes, ...sessionRoutes, ...healthRoutes];
