/* The workbench: pins and rows belong together, a poll that fails says so. */
(function () {
  'use strict';

  document.addEventListener('map:pin', function (e) {
    document.querySelectorAll('.bs-work.cur').forEach(function (r) { r.classList.remove('cur'); });
    e.target.classList.add('cur');
    e.target.scrollIntoView({ block: 'center' });
    var link = e.target.querySelector('[data-case], a:not([tabindex])');
    if (link) link.focus({ preventScroll: true });
  });

  function stale() {
    var fresh = document.querySelector('[data-fresh]');
    if (!fresh || fresh.querySelector('button')) return;
    fresh.textContent = fresh.dataset.time + ' 后未更新 ';
    var again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn btn-sm';
    again.textContent = '重试';
    again.addEventListener('click', function () {
      var poll = document.querySelector('[data-poll]');
      if (poll) poll.dispatchEvent(new CustomEvent('desk-retry'));
    });
    fresh.appendChild(again);
  }

  function isPoll(e) {
    return e.detail.elt && e.detail.elt.hasAttribute('data-poll');
  }

  document.addEventListener('htmx:sendError', function (e) { if (isPoll(e)) stale(); });
  document.addEventListener('htmx:responseError', function (e) { if (isPoll(e)) stale(); });
})();
