import { hash, text } from 'virtual:leaklab-boot';
import { MESSAGES_PER_SECOND, SMALL_MESSAGE_BYTES, UNTAKEN_BYTES } from './bounds';
import { parseFrameMessage, type Connect, type RunMessage, type ToFrame } from './protocol';

/** How long the frame may take until it listens, in ms. */
const LISTEN_MS = 10_000;

/** The sandboxed frame, and the only way to it. */
export interface Frame {
  /** Settles once: whether the browser ran the boot script. */
  readonly listens: Promise<boolean>;
  /** No new run should enter. */
  readonly isRetired: boolean;
  post(message: ToFrame): void;
  /** A run stays in the frame until it leaves. */
  enter(): void;
  leave(): void;
  /** The frame goes, and with it all that runs there, once the last run has left. */
  retire(): void;
}

/** The frame's own policy. A worker from a blob inherits it: it cannot load, fetch or compile a thing. */
const policy = [
  "default-src 'none'",
  `script-src '${hash}'`,
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const srcdoc =
  '<!doctype html><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${text}</script>`;

const limits: Connect = {
  type: 'connect',
  messagesPerSecond: MESSAGES_PER_SECOND,
  untakenBytes: UNTAKEN_BYTES,
  smallMessageBytes: SMALL_MESSAGE_BYTES,
};

/** Puts a hidden frame into the page. `hear` is told what it says of its runs. */
export function openFrame(hear: (message: RunMessage) => void): Frame {
  const { port1, port2 } = new MessageChannel();
  const element = createElement();
  const { promise: listens, resolve } = withResolver<boolean>();
  let runs = 0;
  let isRetired = false;

  const settle = (does: boolean): void => {
    clearTimeout(deadline);
    resolve(does);
  };
  const removeIfDone = (): void => {
    if (!isRetired || runs > 0) return;
    // Whoever still waits for it would keep the run, and the lesson with it.
    settle(false);
    port1.close();
    element.remove();
  };
  const retire = (): void => {
    isRetired = true;
    removeIfDone();
  };
  const deadline = setTimeout(() => {
    retire();
    settle(false);
  }, LISTEN_MS);

  port1.onmessage = ({ data }) => {
    const message = parseFrameMessage(data);
    if (message?.type === 'listening') settle(true);
    else if (message !== null) hear(message);
  };
  // An opaque origin has no name to give here; the frame's document is ours alone.
  const connect = (): void => element.contentWindow?.postMessage(limits, '*', [port2]);
  element.addEventListener('load', connect, { once: true });
  document.body.append(element);

  return {
    listens,
    get isRetired() {
      return isRetired;
    },
    post: (message) => port1.postMessage(message),
    enter() {
      runs++;
    },
    leave() {
      runs--;
      removeIfDone();
    },
    retire,
  };
}

/** `Promise.withResolvers`, which browsers of 2023 lack. */
function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

function createElement(): HTMLIFrameElement {
  const element = document.createElement('iframe');
  // Never allow-same-origin: with it, the frame would be the site.
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  element.hidden = true;
  element.srcdoc = srcdoc;
  return element;
}
