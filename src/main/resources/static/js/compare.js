/* Before and after under one slider; a range input, so the keyboard works by itself. */
(function () {
  'use strict';

  function show(box) {
    var input = box.querySelector('input[type=range]');
    if (input) box.style.setProperty('--p', input.value + '%');
  }

  document.addEventListener('input', function (e) {
    var box = e.target.closest('[data-compare]');
    if (box) show(box);
  });

  function start(root) {
    root.querySelectorAll('[data-compare]').forEach(show);
  }

  document.addEventListener('htmx:afterSwap', function (e) { start(e.detail.target); });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', function () { start(document); });
  else start(document);
})();
