// Blocking on purpose: a theme that is set after the first paint flashes.
(function () {
  var known = /^(light|dark|contrast)$/;
  var root = document.documentElement;
  // A link may ask for a look, for as long as it is open.
  var linked = /[?&]theme=(light|dark|contrast)(?:&|$)/i.exec(location.search);
  var chosen = linked ? linked[1].toLowerCase() : null;
  try {
    chosen = chosen || localStorage.getItem('leaklab.theme');
  } catch {
    // Storage can be refused; then the system's theme holds.
  }
  if (known.test(chosen)) {
    root.dataset.theme = chosen;
    root.dataset.chosenTheme = chosen;
  } else if (matchMedia('(prefers-contrast: more)').matches) {
    root.dataset.theme = 'contrast';
  }
})();
