// <leak-lab lesson="…">: shows a lesson in a page of another site; docs/embedding.md tells how. A classic script
// without dependencies, at an address that stays, so that a page has to be written once.
(function () {
  const PROTOCOL = 1;
  /** Attributes that are keys of an embed's query. */
  const KEYS = ['world', 'code', 'autoplay', 'lazy', 'frame', 'speed', 'seed', 'theme'];
  const FLAGS = ['code', 'autoplay', 'lazy'];
  const EVENTS = ['ready', 'frame', 'solved', 'refused'];
  /** Height until the embed has told its own, in CSS pixels. */
  const FIRST_HEIGHT = 560;
  /** No embed is higher: what says so is broken. */
  const MOST_HEIGHT = 20000;
  /** So far before it comes into view an embed is fetched. */
  const NEAR = '400px';

  const script = document.currentScript || document.querySelector('script[src*="leak-lab.js"]');
  if (script === null || customElements.get('leak-lab') !== undefined) return;
  const site = new URL('.', script.src);

  class LeakLab extends HTMLElement {
    static observedAttributes = ['lesson', 'lang', 'query', 'fragment', ...KEYS];
    #fallback = document.createElement('slot');
    #frame = null;
    #isReady = false;
    /** Commands until it is ready. */
    #waiting = [];
    #hear = (event) => this.#take(event);
    #near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#open();
      },
      { rootMargin: NEAR },
    );

    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).append(this.#fallback);
    }

    connectedCallback() {
      // What the page's own style sheets say counts more.
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      this.style.position ||= 'relative';
      addEventListener('message', this.#hear);
      if (this.#flag('lazy') === '0') this.#open();
      else this.#near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      this.#near.disconnect();
      this.#close();
    }

    /** Another address: the embed begins anew. */
    attributeChangedCallback() {
      if (this.#frame === null) return;
      this.#close();
      this.#open();
    }

    play() {
      this.#command({ command: 'play' });
    }

    pause() {
      this.#command({ command: 'pause' });
    }

    /** Shows a frame of the run, from 0. */
    seek(frame) {
      this.#command({ command: 'seek', frame });
    }

    /** Shows other programs, by side: `leaky`, `fixed`. They run when the reader says so. */
    setCode(programs) {
      this.#command({ command: 'setCode', programs });
    }

    /** The address of the embed; null where no lesson is named. */
    get src() {
      const lesson = this.getAttribute('lesson') || '';
      if (!/^[a-z0-9-]+$/.test(lesson)) return null;
      const language = this.getAttribute('lang') === 'zh' ? 'zh/' : '';
      const url = new URL(`${language}embed/${lesson}/`, site);
      url.search = this.getAttribute('query') || '';
      url.hash = this.getAttribute('fragment') || '';
      for (const key of KEYS) {
        const value = FLAGS.includes(key) ? this.#flag(key) : this.getAttribute(key);
        if (value !== null) url.searchParams.set(key, value);
      }
      return url.href;
    }

    /** `1`, `0`, or null where nothing is said. An attribute without a value says yes. */
    #flag(name) {
      const value = this.getAttribute(name);
      return value === null ? null : /^(0|false)$/i.test(value) ? '0' : '1';
    }

    #open() {
      const { src } = this;
      this.#near.disconnect();
      if (src === null || this.#frame !== null) return;
      const frame = document.createElement('iframe');
      const name = this.textContent.trim();
      frame.title = name === '' ? 'Leaklab' : `${name} · Leaklab`;
      frame.allow = 'clipboard-write';
      // By properties, as a page's content policy may forbid styles in text. It is laid out, and not yet seen.
      Object.assign(frame.style, {
        ...{ position: 'absolute', top: '0', left: '0', visibility: 'hidden' },
        ...{ width: '100%', height: `${FIRST_HEIGHT}px`, border: '0' },
      });
      frame.src = src;
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    #close() {
      this.#frame?.remove();
      this.#frame = null;
      this.#isReady = false;
      this.#fallback.style.display = '';
    }

    #take({ source, origin, data }) {
      if (this.#frame === null || source !== this.#frame.contentWindow) return;
      if (origin !== site.origin || typeof data !== 'object' || data === null) return;
      if (data.leaklab === undefined) {
        if (data.height > 0 && data.height < MOST_HEIGHT)
          this.#frame.style.height = `${data.height}px`;
        return;
      }
      if (data.leaklab !== PROTOCOL || !EVENTS.includes(data.event)) return;
      if (data.event === 'ready') this.#show();
      this.dispatchEvent(new CustomEvent(data.event, { detail: data }));
    }

    /** The embed is there: it takes the place of what stood here. */
    #show() {
      this.#isReady = true;
      this.#fallback.style.display = 'none';
      Object.assign(this.#frame.style, { position: 'static', visibility: '', display: 'block' });
      for (const command of this.#waiting.splice(0)) this.#post(command);
    }

    #command(command) {
      if (this.#isReady) {
        this.#post(command);
        return;
      }
      this.#waiting.push(command);
      if (this.isConnected) this.#open();
    }

    #post(command) {
      this.#frame.contentWindow.postMessage({ leaklab: PROTOCOL, ...command }, site.origin);
    }
  }

  customElements.define('leak-lab', LeakLab);
})();
