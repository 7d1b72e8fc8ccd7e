import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findBrowser, launchArgs } from '../../scripts/find-browser.mjs';

export type Side = 'leaky' | 'fixed';

/** Starts the browser that the tests of one file share. */
export async function launch(moreArgs: readonly string[] = []): Promise<Browser> {
  const args = [...launchArgs, ...moreArgs];
  return chromium.launch({ executablePath: await findBrowser(), args });
}

/** A lesson page, as a test sees it. */
export class LessonTab {
  /** What the console and the page's errors said: nothing, if all is well. */
  readonly noise: string[] = [];
  /** Addresses that were asked for. */
  readonly requests: string[] = [];

  private constructor(readonly page: Page) {
    page.on('console', (message) => this.noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.noise.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** Opens an address of the site and waits until both worlds have run to their end. */
  static async open(
    browser: Browser,
    path?: string,
    options?: BrowserContextOptions,
  ): Promise<LessonTab> {
    const tab = await LessonTab.visit(browser, path, options);
    await tab.settled();
    return tab;
  }

  /** Opens an address of the site in a browser that has never been there. */
  static async visit(
    browser: Browser,
    path = 'lessons/spawn-per-frame/',
    options: BrowserContextOptions = {},
  ): Promise<LessonTab> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const tab = new LessonTab(await context.newPage());
    await tab.page.goto(inject('siteUrl') + path);
    return tab;
  }

  /** Waits until both runs are over. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelectorAll('[data-log-hash]').length === 2,
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** A figure of a world: `live`, `leaked`, `stacks`, `verdict`, `fault`. */
  figure(side: Side, name: string): Promise<string | null> {
    return this.page
      .locator(`[data-world=${side}] [data-testid=${name}]`)
      .getAttribute('data-value');
  }

  logHash(side: Side): Promise<string | null> {
    return this.page
      .locator(`[data-log-hash]:has([data-world=${side}])`)
      .getAttribute('data-log-hash');
  }

  /** The frame that the slider says is shown. */
  async frame(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow'));
  }

  get slider() {
    // Parameters have sliders too, of the browser's own kind.
    return this.page.locator('[role=slider]');
  }

  /** Drags the scrubber near a frame, then steps to it exactly with the keyboard. */
  async seek(frame: number): Promise<void> {
    const box = await this.slider.boundingBox();
    if (box === null) throw new Error('the timeline is not shown');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 40 + (frame / 600) * (box.width - 50), box.y + 20);
    await this.page.mouse.up();
    for (let at = await this.frame(); at !== frame; at = await this.frame()) {
      await this.slider.press(at < frame ? 'ArrowRight' : 'ArrowLeft');
    }
  }

  /** Everything that a board shows: its words, and the pixels of its dots. */
  board(side: Side): Promise<string> {
    return this.page.locator(`[data-world=${side}]`).evaluate((world) => {
      const canvas = world.querySelector('canvas');
      return `${world.textContent}\n${canvas?.toDataURL() ?? 'no canvas'}`;
    });
  }

  /** Opens the editor of a side and replaces its text, as with the keyboard. */
  async type(side: Side, text: string): Promise<void> {
    const editor = await this.openEditor(side);
    await editor.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** The same by a paste, to which the editor adds no indentation and no closing brackets. */
  async paste(side: Side, text: string): Promise<void> {
    const editor = await this.openEditor(side);
    await editor.press('ControlOrMeta+a');
    await editor.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const how = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', how));
    }, text);
  }

  /** Opens the editor of a side, if it is not open, and returns where its keys go. */
  async openEditor(side: Side) {
    const pane = this.page.locator(`[data-pane=${side}]`);
    if ((await pane.locator('.monaco-editor').count()) === 0) {
      await pane.getByRole('button', { name: /^(Click to edit|点击即可编辑)$/ }).click();
      await pane.locator('.monaco-editor .view-line').first().waitFor();
    }
    const keys = pane.getByRole('textbox').first();
    await keys.focus();
    return keys;
  }
}
