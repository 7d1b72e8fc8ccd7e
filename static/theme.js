// Blocking on purpose: a theme that is set after the first paint flashes.
(function () {
  try {
    var theme = localStorage.getItem('leaklab.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage can be refused; then the system's theme holds.
  }
})();
