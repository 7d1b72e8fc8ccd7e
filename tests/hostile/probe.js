/**
 * Runs in the page before anything of the site does, and is asked from outside what has become of the page.
 * It keeps what it calls, as a page that has been broken into would lie.
 */
(function () {
  'use strict';
  if (window.top !== window) return;

  const { Reflect, Map, Object, performance } = window;
  const frame = window.requestAnimationFrame.bind(window);

  // A finger's editor: a plain field, into which any text can be put, NUL and lone surrogates too.
  const matches = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    matches(query === '(pointer: coarse)' ? '(min-width: 0px)' : query);

  /** Longest time between two animation frames, in ms. */
  let worst = 0;
  let last = performance.now();
  frame(function next() {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    frame(next);
  });

  const holders = [
    ...['Object', 'Array', 'Function', 'Promise', 'String', 'Number', 'Boolean', 'Symbol', 'Map'],
    ...['Set', 'WeakMap', 'Error', 'RegExp', 'Date', 'Uint32Array', 'ArrayBuffer', 'MessagePort'],
    ...[
      'MessageEvent',
      'EventTarget',
      'Node',
      'Element',
      'HTMLIFrameElement',
      'Document',
      'Worker',
    ],
  ]
    .map((name) => Reflect.get(window, name))
    .filter((type) => type !== undefined)
    .flatMap((type) => [type, type.prototype])
    .concat([window.Math, window.JSON, window.Reflect]);

  const properties = new Map();
  const counts = new Map();

  /** From now on, built-in objects must stay as they are. */
  function keepBuiltIns() {
    for (const holder of holders) {
      const keys = Reflect.ownKeys(holder);
      counts.set(holder, keys.length);
      for (const key of keys) {
        properties.set([holder, key], Reflect.getOwnPropertyDescriptor(holder, key));
      }
    }
  }

  /** What has become of built-in objects since then. */
  function builtIns() {
    const changed = [];
    for (const [[holder, key], before] of properties) {
      const now = Reflect.getOwnPropertyDescriptor(holder, key);
      const isSame =
        now !== undefined &&
        Object.is(now.value, before.value) &&
        now.get === before.get &&
        now.set === before.set;
      if (!isSame) changed.push(String(key));
    }
    for (const [holder, count] of counts) {
      if (Reflect.ownKeys(holder).length !== count) {
        changed.push(`keys of ${holder.name ?? holder.constructor?.name}`);
      }
    }
    return changed;
  }

  async function stored() {
    const databases = await indexedDB.databases();
    // The service worker keeps the site in one of its own, which may come at any time.
    const names = window.caches ? await window.caches.keys() : [];
    const caches = names.filter(
      (name) => !/^leaklab http:\/\/127\.0\.0\.1:\d+\/\S* \d+$/.test(name),
    );
    return {
      local: Object.entries({ ...localStorage }),
      session: Object.entries({ ...sessionStorage }),
      cookie: document.cookie,
      databases: databases.map(({ name }) => name),
      caches,
    };
  }

  /** What no text of a program may ever add to the page. The sandbox's frame comes and goes. */
  const active = [
    ...['script', 'object', 'embed', 'base', 'meta', 'form', 'img', 'a'],
    'iframe:not([hidden][sandbox="allow-scripts"][srcdoc])',
  ];

  function page() {
    const all = [...document.querySelectorAll('*')];
    const attributes = all.flatMap((element) => [...element.attributes]);
    return {
      // The page itself keeps the changed text in the fragment.
      address: location.origin + location.pathname + location.search,
      title: document.title,
      elements: active.map((name) => `${name}: ${document.querySelectorAll(name).length}`),
      // The page fetches parts of itself late.
      links: [...document.querySelectorAll('link')]
        .filter(
          ({ rel, href }) =>
            !/^(modulepreload|stylesheet)$/.test(rel) || !href.startsWith(`${location.origin}/`),
        )
        .map(({ outerHTML }) => outerHTML),
      handlers: attributes.filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      schemes: attributes
        .filter(
          ({ name, value }) =>
            /^(src|href|action|data)$/.test(name) && /^\s*(javascript|data|blob):/i.test(value),
        )
        .map(({ value }) => value.slice(0, 100)),
      globals: Object.keys(window).filter(
        (key) => !/^(\d+|__sveltekit\w*|MonacoEnvironment)$/.test(key),
      ),
    };
  }

  /**
   * What the page shows of a world, or null while it compiles or runs.
   * @param {string} side
   */
  function outcome(side) {
    const world = document.querySelector(`[data-world=${side}]`);
    if (world === null || world.getAttribute('aria-busy') === 'true') return null;
    const fault = world.querySelector('[data-testid=fault]');
    const buttons = [...(fault?.querySelectorAll('.first button:not(.close)') ?? [])];
    const line =
      buttons.map(({ textContent }) => textContent).find((text) => /\d/.test(text ?? '')) ?? null;
    return {
      fault: fault?.getAttribute('data-value') ?? null,
      message: fault?.querySelector('code')?.getAttribute('title') ?? '',
      line: line === null ? null : Number(/\d+/.exec(line)?.[0]),
      hash: world.closest('[data-log-hash]')?.getAttribute('data-log-hash') ?? null,
      verdict: world.querySelector('[data-testid=verdict]')?.getAttribute('data-value') ?? null,
    };
  }

  /**
   * Replaces the text of a side's program, as if it had been typed.
   * @param {string} side
   * @param {string} text
   */
  function write(side, text) {
    const field = document.querySelector(`[data-pane=${side}] textarea[aria-label]`);
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('there is no field to write into');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function resetWorst() {
    worst = 0;
    last = performance.now();
  }

  const probe = {
    keepBuiltIns,
    builtIns,
    stored,
    page,
    outcome,
    write,
    resetWorst,
    worst: () => worst,
  };
  Object.assign(window, { hostileProbe: probe });
})();
