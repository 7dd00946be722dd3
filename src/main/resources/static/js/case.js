/* The page of a case: neighbours in the list it came from (J, K), the seconds a dispatch can be taken back, small comforts. */
(function () {
  'use strict';

  var page = document.querySelector('[data-case-page]');
  if (!page) return;

  function make(tag, className, words) {
    var el = document.createElement(tag);
    if (className) el.className = className;
    if (words) el.textContent = words;
    return el;
  }

  /* ---- neighbours ---- */

  function list() {
    try {
      return JSON.parse(sessionStorage.getItem('bense-list') || 'null');
    } catch (unreadable) {
      return null;
    }
  }

  function neighbour(number, words, icon, key) {
    if (!number) return null;
    var a = make('a', 'ms-2');
    a.href = '/cases/' + number;
    a.dataset.go = key;
    a.setAttribute('aria-label', words + '，快捷键 ' + key);
    var i = make('i', 'ti ti-' + icon);
    i.setAttribute('aria-hidden', 'true');
    a.append(i, words + ' ', make('kbd', 'bs-kbd', key));
    return a;
  }

  function neighbours() {
    var from = list();
    var at = from ? from.numbers.indexOf(page.dataset.number) : -1;
    if (at < 0) return;
    var place = document.querySelector('[data-neighbours]');
    place.append(make('span', 'ms-2 t3', '第 ' + (at + 1) + ' / ' + from.numbers.length + ' 件'));
    [neighbour(from.numbers[at - 1], '上一件', 'chevron-up', 'K'), neighbour(from.numbers[at + 1], '下一件', 'chevron-down', 'J')]
      .forEach(function (a) { if (a) place.append(a); });
    var link = document.querySelector('[data-list-link]');
    link.href = from.at;
    link.textContent = from.label;
  }

  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector('dialog[open]')) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'range') return;
    var goal = e.key === 'j' || e.key === 'k'
      ? document.querySelector('[data-go="' + e.key.toUpperCase() + '"]')
      : document.querySelector('[data-key="' + e.key.replace(/\W/g, '') + '"]');
    if (goal) goal.click();
  });

  /* ---- taking a dispatch back ---- */

  document.querySelectorAll('[data-until]').forEach(function (form) {
    function tick() {
      var left = Math.ceil((Number(form.dataset.ms) - window.bense.now().getTime()) / 1000);
      if (left <= 0) {
        form.remove();
        return;
      }
      form.querySelector('[data-left]').textContent = '（' + left + ' 秒）';
      setTimeout(tick, 500);
    }
    tick();
  });

  /* ---- choosing a near case fills in its number ---- */

  document.addEventListener('change', function (e) {
    if (e.target.matches('[data-fill]')) e.target.form.elements.into.value = e.target.value;
  });

  document.querySelectorAll('[data-print]').forEach(function (b) {
    b.hidden = false;
    b.addEventListener('click', function () { window.print(); });
  });

  var error = document.querySelector('[data-focus]');
  if (error) error.focus();
  neighbours();
})();
