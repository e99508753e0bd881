import type { ComponentType } from 'preact';
import type { Place } from './router.ts';

/** What every page is given. */
export interface PageProps {
  readonly place: Place;
  /** What the address names after the page: an id or a name. */
  readonly named: string;
}

export interface Route {
  readonly path: string;
  readonly title: string;
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** What the page will ask first, so that it can be asked while its script is still under way. */
  readonly asks?: (named: string) => string;
}

/** Every page, each loaded when it is first gone to. What the address names stands after the path. */
export const ROUTES: readonly Route[] = [
  { path: '/', title: 'Front page', load: async () => (await import('../pages/front.tsx')).Front },
  { path: '/search', title: 'Search', load: async () => (await import('../pages/search/search.tsx')).Search },
  { path: '/articles', title: 'Articles', load: async () => (await import('../pages/articles.tsx')).Articles },
  { path: '/articles/', title: 'Article', load: async () => (await import('../pages/article/article.tsx')).Article, asks: (named) => `/articles/${named}` },
  { path: '/claims', title: 'Claims', load: async () => (await import('../pages/claims.tsx')).Claims },
  { path: '/claims/', title: 'Claim', load: async () => (await import('../pages/claim/claim.tsx')).ClaimPage },
  { path: '/speakers', title: 'Speakers', load: async () => (await import('../pages/speakers.tsx')).Speakers },
  { path: '/speakers/', title: 'Speaker', load: async () => (await import('../pages/speaker/speaker.tsx')).SpeakerPage },
  { path: '/map', title: 'Map', load: async () => (await import('../pages/map/map.tsx')).MapPage },
  { path: '/network', title: 'Network', load: async () => (await import('../pages/network/network.tsx')).Network },
  { path: '/review', title: 'Review', load: async () => (await import('../pages/review/review.tsx')).ReviewPage },
  { path: '/changes', title: 'Changes', load: async () => (await import('../pages/changes/changes.tsx')).Changes },
  { path: '/lint', title: 'Check a draft', load: async () => (await import('../pages/lint/lint.tsx')).Lint },
  { path: '/add', title: 'Add', load: async () => (await import('../pages/add/add.tsx')).Add },
];

/** The route of an address and what it names; undefined where there is no such page. */
export function routeOf(path: string): { readonly route: Route; readonly named: string } | undefined {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path, whole = ROUTES.find((route) => route.path === plain);
  if (whole) return { route: whole, named: '' };
  const route = ROUTES.find((one) => one.path.length > 1 && one.path.endsWith('/') && path.startsWith(one.path));
  return route && { route, named: decoded(path.slice(route.path.length)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
