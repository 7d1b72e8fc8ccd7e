import { getContext, setContext } from 'svelte';
import { forgetLinkedTheme } from './linked-theme';

const CHOICES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof CHOICES)[number];

/** The same key is read by static/theme.js before the first paint. */
const KEY = 'leaklab.theme';

/** The look of the site: what a link asks for, the reader's choice, kept in the browser, or else the system's. */
export class Theme {
  #choice = $state<ThemeChoice>('auto');
  #systemIsDark = $state(true);
  #systemHasContrast = $state(false);

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** What is seen. High contrast is light or dark as the system is, by the style sheets. */
  get look(): 'light' | 'dark' | 'contrast' {
    const shown = this.#shown;
    if (shown !== 'auto') return shown;
    return this.#systemIsDark ? 'dark' : 'light';
  }

  /** Follows the system and the stored choice, from when the page runs. Returns how to stop that. */
  watch(): () => void {
    const chosen = document.documentElement.dataset['chosenTheme'];
    this.#choice = CHOICES.find((choice) => choice === chosen) ?? 'auto';
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const follow = () => {
      this.#systemIsDark = dark.matches;
      this.#systemHasContrast = contrast.matches;
      this.#show();
    };
    follow();
    for (const query of [dark, contrast]) query.addEventListener('change', follow);
    return () => {
      for (const query of [dark, contrast]) query.removeEventListener('change', follow);
    };
  }

  /** Takes the next choice of the circle and keeps it; what the link asked for is over. */
  cycle(): void {
    forgetLinkedTheme();
    this.#choice = CHOICES[(CHOICES.indexOf(this.#choice) + 1) % CHOICES.length] ?? 'auto';
    this.#show();
    try {
      if (this.#choice === 'auto') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, this.#choice);
    } catch {
      // Storage can be refused; then the choice lasts as long as the page.
    }
  }

  get #shown(): ThemeChoice {
    return this.#choice === 'auto' && this.#systemHasContrast ? 'contrast' : this.#choice;
  }

  /** Tells the style sheets, as static/theme.js does before the page runs. */
  #show(): void {
    const { dataset } = document.documentElement;
    const choice = this.#choice;
    const shown = this.#shown;
    if (shown === 'auto') delete dataset['theme'];
    else dataset['theme'] = shown;
    if (choice === 'auto') delete dataset['chosenTheme'];
    else dataset['chosenTheme'] = choice;
  }
}

const CONTEXT = Symbol('theme');

export const provideTheme = (): Theme => setContext(CONTEXT, new Theme());

export const useTheme = (): Theme => getContext<Theme>(CONTEXT);
