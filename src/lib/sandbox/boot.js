/**
 * The whole script of the sandbox's frame: a classic script, as module scripts fail in an opaque
 * origin. It starts a worker for each run, hands on what workers say, and cuts off those that say too
 * much. A learner's code never runs here. The site's policy holds the hash of this exact text.
 */
(function () {
  'use strict';

  /** @typedef {import('./protocol').ToFrame} ToFrame */
  /** @typedef {import('./protocol').FrameMessage} FrameMessage */
  /** @typedef {import('./protocol').ToWorker} ToWorker */
  /** @typedef {import('./protocol').Connect} Connect */
  /**
   * @typedef {object} Run
   * @property {Worker} worker
   * @property {string} url
   * @property {boolean} hasSpoken whether any message came, so whether its text was read
   * @property {number} since when the present second began, in ms
   * @property {number} count messages in it
   * @property {number[]} untaken sizes of the batches that the page has not taken
   * @property {number} untakenBytes
   */

  // Opened by its own address, or with the origin of the site, this would be no sandbox.
  if (self.origin !== 'null' || self.parent === self) return;

  /** Deepest nesting of a message: end → fault → position → number. */
  var DEPTH = 4;

  self.addEventListener('message', function connect(event) {
    var port = event.ports[0];
    if (event.source !== self.parent || port === undefined) return;
    self.removeEventListener('message', connect);
    listen(port, event.data);
  });

  /**
   * @param {MessagePort} port
   * @param {Connect} limits
   */
  function listen(port, limits) {
    /** @type {Map<number, Run>} */
    var runs = new Map();

    port.onmessage = function (event) {
      /** @type {ToFrame} */
      var message = event.data;
      if (message.type === 'run') start(message.id, message.source);
      else if (message.type === 'kill') end(message.id);
      else taken(message.id);
    };
    tell({ type: 'listening' });

    /**
     * @param {FrameMessage} message
     * @param {Transferable[]} [transfer]
     */
    function tell(message, transfer) {
      port.postMessage(message, transfer || []);
    }

    /**
     * @param {number} id
     * @param {string} source
     */
    function start(id, source) {
      var url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      /** @type {Worker} */
      var worker;
      try {
        worker = new Worker(url);
      } catch {
        URL.revokeObjectURL(url);
        tell({ type: 'refused', id: id });
        return;
      }
      runs.set(id, {
        worker,
        url,
        hasSpoken: false,
        since: performance.now(),
        count: 0,
        untaken: [],
        untakenBytes: 0,
      });
      worker.onmessage = function (event) {
        said(id, event.data);
      };
      worker.onmessageerror = function () {
        cut(id, 'size');
      };
      worker.onerror = function (event) {
        event.preventDefault();
        var run = runs.get(id);
        if (run === undefined) return;
        end(id);
        var message = String(event.message || 'the worker failed').slice(0, 1000);
        /** @type {FrameMessage} */
        var broke = {
          type: 'broke',
          id: id,
          message,
          line: event.lineno || 0,
          column: event.colno || 0,
        };
        if (run.hasSpoken || broke.line > 0) tell(broke);
        else tellWhy(broke);
      };
    }

    /**
     * A worker failed before its first word, and at no line: workers are refused here, or, as Firefox
     * tells no line then, its text does not parse. Another worker with a text that does parse shows which.
     * @param {Extract<FrameMessage, { type: 'broke' }>} broke
     */
    function tellWhy(broke) {
      var url = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
      var probe = new Worker(url);
      /** @param {FrameMessage} message */
      function conclude(message) {
        probe.onmessage = probe.onerror = null;
        probe.terminate();
        URL.revokeObjectURL(url);
        tell(message);
      }
      probe.onmessage = function () {
        conclude(broke);
      };
      probe.onerror = function (event) {
        event.preventDefault();
        conclude({ type: 'refused', id: broke.id });
      };
    }

    /**
     * @param {number} id
     * @param {unknown} data
     */
    function said(id, data) {
      var run = runs.get(id);
      if (run === undefined) return;
      run.hasSpoken = true;
      URL.revokeObjectURL(run.url);
      var now = performance.now();
      if (now - run.since >= 1000) {
        run.since = now;
        run.count = 0;
      }
      run.count += 1;
      if (run.count > limits.messagesPerSecond) {
        cut(id, 'rate');
        return;
      }
      /** @type {Set<ArrayBuffer>} */
      var buffers = new Set();
      var bytes = measure(data, DEPTH, buffers);
      if (isBatch(data)) {
        run.untaken.push(bytes);
        run.untakenBytes += bytes;
        if (run.untakenBytes > limits.untakenBytes) cut(id, 'size');
        else tell({ type: 'said', id: id, data: data }, Array.from(buffers));
      } else if (bytes > limits.smallMessageBytes) cut(id, 'size');
      else tell({ type: 'said', id: id, data: data }, Array.from(buffers));
    }

    /** @param {number} id */
    function taken(id) {
      var run = runs.get(id);
      if (run === undefined) return;
      run.untakenBytes -= run.untaken.shift() || 0;
      /** @type {ToWorker} */
      var message = { type: 'taken' };
      run.worker.postMessage(message);
    }

    /**
     * @param {number} id
     * @param {'rate' | 'size'} reason
     */
    function cut(id, reason) {
      if (end(id)) tell({ type: 'cut', id: id, reason: reason });
    }

    /**
     * @param {number} id
     * @returns {boolean} whether there was such a run
     */
    function end(id) {
      var run = runs.get(id);
      if (run === undefined) return false;
      runs.delete(id);
      run.worker.onmessage = run.worker.onmessageerror = run.worker.onerror = null;
      run.worker.terminate();
      URL.revokeObjectURL(run.url);
      return true;
    }
  }

  /** @param {unknown} data */
  function isBatch(data) {
    return typeof data === 'object' && data !== null && 'type' in data && data.type === 'batch';
  }

  /**
   * Bytes of what came as a message, so of data without getters; Infinity if it holds anything that no
   * message of ours does. Collects the buffers, which are handed on and not copied.
   * @param {unknown} value
   * @param {number} depth
   * @param {Set<ArrayBuffer>} buffers
   * @returns {number}
   */
  function measure(value, depth, buffers) {
    if (typeof value === 'string') return 2 * value.length;
    if (typeof value === 'number' || typeof value === 'boolean') return 8;
    if (value === null || value === undefined) return 8;
    if (value instanceof Uint32Array) {
      var buffer = value.buffer;
      if (!(buffer instanceof ArrayBuffer) || buffers.has(buffer)) return Infinity;
      buffers.add(buffer);
      return buffer.byteLength;
    }
    if (typeof value !== 'object' || depth === 0) return Infinity;
    var isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain) return Infinity;
    var bytes = 16;
    for (var member of Object.values(value)) {
      bytes += measure(member, depth - 1, buffers);
      if (bytes === Infinity) break;
    }
    return bytes;
  }
})();
