/* Keys of the recheck page: J and K move in the queue, 1 passes, 2 opens the reasons. */
(function () {
  'use strict';

  function typing(e) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'range';
  }

  function move(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll('[data-queue]'));
    var at = links.findIndex(function (a) { return a.getAttribute('aria-current'); });
    var next = links[at + step];
    if (next) next.click();
  }

  document.addEventListener('keydown', function (e) {
    if (typing(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    var pass = document.querySelector('[data-pass]');
    var rework = document.querySelector('[data-rework]');
    if (e.key === 'j') move(1);
    else if (e.key === 'k') move(-1);
    else if (e.key === '1' && pass) pass.click();
    else if (e.key === '2' && rework) {
      rework.open = true;
      rework.querySelector('button').focus();
    }
  });
})();
