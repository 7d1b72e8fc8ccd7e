// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/hugo5379.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  background,
  chan,
  defer,
  go,
  millisecond,
  minute,
  mutex,
  once,
  panic,
  select,
  sleep,
  waitGroup,
  withTimeout,
  type WaitGroup,
} from 'leaklab';

type Shortcode_hugo5379 = () => Promise<Error | null>;

class shortcodeHandler_hugo5379 {
  private contentShortcodes = new Map<number, Shortcode_hugo5379>();
  private contentShortcodesDelta = new Map<number, Shortcode_hugo5379>();
  private readonly init = once(); // O1

  constructor(private readonly p: PageWithoutContent_hugo5379) {}

  async executeShortcodesForDelta(_p: PageWithoutContent_hugo5379): Promise<Error | null> {
    for (const render of this.contentShortcodesDelta.values()) {
      const err = await render();
      if (err !== null) continue;
    }
    return null;
  }

  async updateDelta() {
    await this.init.do(async () => {
      this.contentShortcodes = createShortcodeRenderers_hugo5379(
        await this.p.Page.withoutContent(),
      );
    });

    const delta = new Map<number, Shortcode_hugo5379>();

    for (const [k, v] of this.contentShortcodes) {
      if (!delta.has(k)) delta.set(k, v);
    }

    this.contentShortcodesDelta = delta;
  }
}

class Page_hugo5379 {
  shortcodeState!: shortcodeHandler_hugo5379;
  private readonly contentInit = once(); // O2
  private readonly contentInitMu = mutex(); // L1

  constructor(
    private readonly pageInit: pageInit_hugo5379,
    private readonly pageContentInit: pageContentInit_hugo5379,
    private pageWithoutContent: PageWithoutContent_hugo5379,
  ) {}

  async WordCount() {
    await this.initContentPlainAndMeta();
  }

  private async initContentPlainAndMeta() {
    await this.initContent();
    await this.initPlain(true);
  }

  private async initPlain(lock: boolean) {
    await this.pageContentInit.plainInit.do(async () => {
      if (lock) {
        // Double locking here.
        await this.contentInitMu.lock();
        defer(() => this.contentInitMu.unlock());
      }
    });
  }

  async withoutContent(): Promise<PageWithoutContent_hugo5379> {
    await this.pageInit.withoutContentInit.do(() => {
      this.pageWithoutContent = new PageWithoutContent_hugo5379();
      this.pageWithoutContent.Page = this;
    });
    return this.pageWithoutContent;
  }

  private async prepareForRender(): Promise<Error | null> {
    const err = await handleShortcodes_hugo5379(await this.withoutContent());
    if (err !== null) return err;
    return null;
  }

  async setContentInit() {
    await this.shortcodeState.updateDelta();
  }

  private async initContent() {
    await this.contentInit.do(async () => {
      const [ctx, cancel] = withTimeout(background(), millisecond);
      defer(cancel);
      const c = chan<Error | null>(1);

      // G2
      go(async () => {
        await this.contentInitMu.lock(); // first lock here
        defer(() => this.contentInitMu.unlock());

        const err = await this.prepareForRender();
        if (err !== null) {
          await c.send(err);
          return;
        }
        await c.send(err);
      });

      await select({ done: ctx.done.recv(), c: c.recv() });
    });
  }
}

class PageWithoutContent_hugo5379 {
  Page!: Page_hugo5379;
}

class pageInit_hugo5379 {
  readonly withoutContentInit = once();
}

class pageContentInit_hugo5379 {
  readonly contentInit = once(); // O3
  readonly plainInit = once(); // O4
}

class HugoSites_hugo5379 {
  constructor(readonly Sites: readonly Site_hugo5379[]) {}

  private async render() {
    for (const s of this.Sites) {
      for (const s2 of this.Sites) await s2.preparePagesForRender();
      await s.renderPages();
    }
  }

  async Build() {
    await this.render();
  }
}

class PageCollections_hugo5379 {
  readonly Pages: Page_hugo5379[] = [];
}

class Site_hugo5379 {
  constructor(readonly PageCollections: PageCollections_hugo5379) {}

  async preparePagesForRender() {
    for (const p of this.PageCollections.Pages) await p.setContentInit();
  }

  private async renderForLayouts() {
    for (const p of this.PageCollections.Pages) await p.WordCount();
  }

  async renderAndWritePage() {
    await this.renderForLayouts();
  }

  async renderPages() {
    const numWorkers = 2;
    const wg = waitGroup();

    for (let i = 0; i < numWorkers; i++) {
      wg.add(1);
      go(pageRenderer_hugo5379, this, wg); // G3
    }

    await wg.wait();
  }
}

class sitesBuilder_hugo5379 {
  H!: HugoSites_hugo5379;

  async Build() {
    return await this.build();
  }

  private async build() {
    await this.H.Build();
    return this;
  }

  private CreateSitesE(): Error | null {
    const sites = NewHugoSites_hugo5379();
    this.H = sites;
    return null;
  }

  CreateSites() {
    const err = this.CreateSitesE();
    if (err !== null) panic(`Failed to create sites: ${err.message}`);
    return this;
  }
}

function newHugoSites_hugo5379(...sites: Site_hugo5379[]) {
  return new HugoSites_hugo5379(sites);
}

function newSite_hugo5379() {
  const c = new PageCollections_hugo5379();
  return new Site_hugo5379(c);
}

function createSitesFromConfig_hugo5379() {
  const sites: Site_hugo5379[] = [];
  const s = newSite_hugo5379();
  sites.push(s);
  return sites;
}

function NewHugoSites_hugo5379() {
  const sites = createSitesFromConfig_hugo5379();
  return newHugoSites_hugo5379(...sites);
}

function prepareShortcodeForPage_hugo5379(p: PageWithoutContent_hugo5379) {
  const m = new Map<number, Shortcode_hugo5379>();
  m.set(0, async () => await renderShortcode_hugo5379(p));
  return m;
}

async function renderShortcode_hugo5379(p: PageWithoutContent_hugo5379) {
  return await renderShortcodeWithPage_hugo5379(p);
}

async function renderShortcodeWithPage_hugo5379(
  p: PageWithoutContent_hugo5379,
): Promise<Error | null> {
  await p.Page.WordCount();
  return null;
}

function createShortcodeRenderers_hugo5379(p: PageWithoutContent_hugo5379) {
  return prepareShortcodeForPage_hugo5379(p);
}

async function newShortcodeHandler_hugo5379(p: Page_hugo5379) {
  return new shortcodeHandler_hugo5379(await p.withoutContent());
}

async function handleShortcodes_hugo5379(p: PageWithoutContent_hugo5379) {
  return await p.Page.shortcodeState.executeShortcodesForDelta(p);
}

async function pageRenderer_hugo5379(s: Site_hugo5379, wg: WaitGroup) {
  defer(() => wg.done());
  await s.renderAndWritePage();
}

async function Hugo5379() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    // G1
    go(async () => {
      const b = new sitesBuilder_hugo5379();
      const s = b.CreateSites();
      for (const site of s.H.Sites) {
        const p = new Page_hugo5379(
          new pageInit_hugo5379(),
          new pageContentInit_hugo5379(),
          new PageWithoutContent_hugo5379(),
        );
        p.shortcodeState = await newShortcodeHandler_hugo5379(p);
        site.PageCollections.Pages.push(p);
      }
      await s.Build();
    });
  }
}

export async function main() {
  await Hugo5379();
  // Go takes its leak profile here.
  await sleep(minute);
}
