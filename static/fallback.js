// Where the page's modules cannot be loaded or do not start (in a frame without an origin of its own, behind
// a proxy that drops them), the page shows what it has for readers without JavaScript. A classic script, as
// module scripts are what fails.
(function () {
  var failed = false;

  function show() {
    if (document.documentElement.dataset.started !== undefined) return;
    // While scripts are on, what a noscript holds is text: our own, written when the site was built.
    document.querySelectorAll('noscript').forEach(function (element) {
      element.insertAdjacentHTML('afterend', element.textContent);
    });
  }

  function fail(delay) {
    if (failed || document.documentElement.dataset.started !== undefined) return;
    failed = true;
    if (document.readyState === 'complete') setTimeout(show, delay);
    else
      addEventListener('load', function () {
        setTimeout(show, delay);
      });
  }

  function failNow() {
    fail(0);
  }
  addEventListener('unhandledrejection', failNow);
  // Also of a script that cannot be loaded, which no listener hears that does not listen on the way down.
  addEventListener(
    'error',
    function (event) {
      if (event.target === window || event.target.tagName === 'SCRIPT') failNow();
    },
    true,
  );
  // A server's policy may forbid the inline script that starts the page. It may also be somebody else's script
  // that was forbidden, so the page's own gets its time.
  document.addEventListener('securitypolicyviolation', function (event) {
    if (event.effectiveDirective.startsWith('script-src')) fail(2000);
  });
})();
