// Blocking on purpose: a theme that is set after the first paint flashes.
(function () {
  try {
    // A link may ask for a look, for as long as it is open.
    var linked = /[?&]theme=(light|dark)(?:&|$)/i.exec(location.search);
    var theme = linked ? linked[1].toLowerCase() : localStorage.getItem('leaklab.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage can be refused; then the system's theme holds.
  }
})();
