/* Keys of the task page: J and K move in the list, Ctrl+Enter sends. */
(function () {
  'use strict';

  function typing(e) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'radio' && e.target.type !== 'checkbox';
  }

  function move(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll('[data-queue]'));
    var at = links.findIndex(function (a) { return a.getAttribute('aria-current'); });
    var next = links[at + step];
    if (next) next.click();
  }

  document.addEventListener('keydown', function (e) {
    var send = document.querySelector('[data-send]');
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && send) {
      e.preventDefault();
      send.click();
      return;
    }
    if (typing(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'j') move(1);
    else if (e.key === 'k') move(-1);
  });
})();
