/** Light and dark follow the system unless the reader chooses. */
export type Theme = 'auto' | 'light' | 'dark';

const KEPT_AS = 'hearsay-theme';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export const theme = (): Theme => THEMES.find((one) => one === localStorage.getItem(KEPT_AS)) ?? 'auto';

export const nextTheme = (now: Theme): Theme => THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'auto';

/** Shows a theme and keeps it for the next visit. */
export function wear(chosen: Theme): void {
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.dataset['theme'] = chosen;
}
