/*
 * Lists of cases: the bar of the selection, the dialog it opens, and the order of the list kept for J and K on a case's page.
 */
(function () {
  'use strict';

  var failed = [];

  function boxes() {
    return Array.prototype.slice.call(document.querySelectorAll('input[name=numbers][form=bulk]'));
  }

  /* ---- selection ---- */

  function count() {
    var bar = document.querySelector('[data-bulk]');
    if (!bar) return;
    var all = boxes();
    var chosen = all.filter(function (b) { return b.checked; });
    all.forEach(function (b) {
      var row = b.closest('tr, .bs-work');
      if (row) row.classList.toggle(row.tagName === 'TR' ? 'sel' : 'bs-row-on', b.checked);
    });
    bar.hidden = chosen.length === 0 && !bar.hasAttribute('data-keep');
    bar.querySelector('[data-chosen]').textContent = chosen.length;
    var two = bar.querySelector('[data-two]');
    if (two) two.disabled = chosen.length !== 2;
    document.querySelectorAll('[data-all]').forEach(function (a) {
      a.checked = chosen.length > 0 && chosen.length === all.length;
      a.indeterminate = chosen.length > 0 && chosen.length < all.length;
    });
  }

  document.addEventListener('change', function (e) {
    if (e.target.matches('[data-all]')) boxes().forEach(function (b) { b.checked = e.target.checked; });
    if (e.target.matches('[data-all], input[name=numbers][form=bulk]')) count();
  });

  document.addEventListener('reset', function (e) {
    if (e.target.id === 'bulk') setTimeout(function () { boxes().forEach(function (b) { b.checked = false; }); count(); }, 0);
  });

  /* ---- dialog ---- */

  function dialog() {
    return document.getElementById('dlg');
  }

  function opened() {
    var d = dialog();
    var result = d.querySelector('[data-done]');
    if (result) {
      failed = (result.dataset.failed || '').split(',').filter(Boolean);
      reload();
      if (!failed.length) {
        d.close();
        window.bense.toast({ kind: 'ok', text: result.dataset.done });
        return;
      }
    }
    if (!d.open) d.showModal();
    var first = d.querySelector('[autofocus]') || d.querySelector('input:checked, button:not(.btn-close)');
    if (first) first.focus();
  }

  function reload() {
    var into = document.getElementById('desk-list') || document.getElementById('case-list');
    if (into && window.htmx) window.htmx.ajax('GET', location.pathname + location.search, { target: into, swap: 'innerHTML' });
  }

  document.addEventListener('click', function (e) {
    if (e.target.closest('[data-close]') && dialog()) {
      e.preventDefault();
      dialog().close();
    }
  });

  /* Choosing a performer shows the preview at once. */
  document.addEventListener('change', function (e) {
    var form = e.target.closest('[data-choose]');
    if (form) form.requestSubmit();
  });

  /* ---- the order of the list, for J and K on the page of a case ---- */

  function remember() {
    var list = document.querySelector('[data-list]');
    if (!list) return;
    var numbers = Array.prototype.map.call(list.querySelectorAll('[data-number]'), function (r) { return r.dataset.number; })
      .filter(function (n) { return n.indexOf('AJ') === 0; });
    try {
      sessionStorage.setItem('bense-list', JSON.stringify({ at: list.dataset.order, label: list.dataset.label, numbers: numbers }));
    } catch (full) { /* without it the page of a case has no neighbours */ }
  }

  /* ---- htmx ---- */

  document.addEventListener('htmx:afterSettle', function (e) {
    if (e.detail.target.id === 'dlg') {
      opened();
      return;
    }
    boxes().forEach(function (b) { if (failed.indexOf(b.value) >= 0) b.checked = true; });
    failed = [];
    count();
    remember();
  });

  /* "More" closes when the focus goes elsewhere. */
  document.addEventListener('click', function (e) {
    document.querySelectorAll('details[data-pop][open]').forEach(function (d) {
      if (!d.contains(e.target)) d.open = false;
    });
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    document.querySelectorAll('details[data-pop][open]').forEach(function (d) {
      d.open = false;
      d.querySelector('summary').focus();
    });
  });

  function start() {
    count();
    remember();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
