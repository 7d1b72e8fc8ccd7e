import { getContext, setContext } from 'svelte';
import { forgetLinkedTheme } from './linked-theme';

const CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof CHOICES)[number];

/** The same key is read by static/theme.js before the first paint. */
const KEY = 'leaklab.theme';

/** The look of the site: what a link asks for, the reader's choice, kept in the browser, or else the system's. */
export class Theme {
  #choice = $state<ThemeChoice>('auto');
  #systemIsDark = $state(true);

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** What is seen. */
  get look(): 'light' | 'dark' {
    if (this.#choice !== 'auto') return this.#choice;
    return this.#systemIsDark ? 'dark' : 'light';
  }

  /** Follows the system and the stored choice, from when the page runs. Returns how to stop that. */
  watch(): () => void {
    const { theme } = document.documentElement.dataset;
    if (theme === 'light' || theme === 'dark') this.#choice = theme;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => (this.#systemIsDark = system.matches);
    follow();
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }

  /** Takes the next choice of the circle and keeps it; what the link asked for is over. */
  cycle(): void {
    forgetLinkedTheme();
    this.#choice = CHOICES[(CHOICES.indexOf(this.#choice) + 1) % CHOICES.length] ?? 'auto';
    const { dataset } = document.documentElement;
    if (this.#choice === 'auto') delete dataset['theme'];
    else dataset['theme'] = this.#choice;
    try {
      if (this.#choice === 'auto') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, this.#choice);
    } catch {
      // Storage can be refused; then the choice lasts as long as the page.
    }
  }
}

const CONTEXT = Symbol('theme');

export const provideTheme = (): Theme => setContext(CONTEXT, new Theme());

export const useTheme = (): Theme => getContext<Theme>(CONTEXT);
