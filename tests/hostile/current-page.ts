import { launch, type BrowserName, type Launched } from './browsers';
import { LessonPage, type PageName } from './lesson-page';
import type { Sites } from './site';
import type { Clean } from './trial';

type Site = Exclude<keyof Sites, 'close'>;

interface Open extends Clean {
  readonly site: Site;
  readonly page: LessonPage;
}

/**
 * One browser with one page: a page behind another draws no frames. The page serves for program after
 * program, as long as all goes well in it.
 */
export class CurrentPage {
  #launched: Launched | null = null;
  #open: Open | null = null;

  constructor(
    private readonly name: BrowserName,
    private readonly program: string,
    private readonly sites: Sites,
    private readonly which: PageName,
  ) {}

  async version(): Promise<string> {
    return (await this.#browser()).browser.version();
  }

  /** Files that the browser has downloaded. */
  downloads(): number {
    return this.#launched?.downloads() ?? 0;
  }

  /** The page on a site, and what it is like while all is well. */
  async on(site: Site): Promise<Open> {
    if (this.#open?.site === site) return this.#open;
    await this.#open?.page.close();
    this.#open = null;
    const page = await LessonPage.open(await this.#browser(), this.sites[site], this.which);
    const hash = await page.restore();
    if (hash === null) throw new Error('The lesson’s own program does not run.');
    this.#open = { site, page, state: await page.state(), hash };
    return this.#open;
  }

  /** Ends the browser with all that is left in it; the next program gets another. */
  async close(): Promise<void> {
    await this.#launched?.close();
    this.#launched = null;
    this.#open = null;
  }

  async #browser(): Promise<Launched> {
    this.#launched ??= await launch(this.name, this.program);
    return this.#launched;
  }
}
