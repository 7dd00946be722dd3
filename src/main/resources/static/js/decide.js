/* The decision of a request: key 1 grants at once, 2 and 3 choose another outcome, J goes to the next; the parts of the form that
   do not belong to the outcome chosen are hidden. Without this script all parts show and the server takes what belongs. */
(function () {
  'use strict';

  var root = document.querySelector('[data-decide]');
  var form = root && root.querySelector('form[action*="/requests/"]');
  var focus = document.querySelector('[data-focus]');
  if (focus) focus.focus();
  if (!root) return;

  function typing(e) { return /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'radio'; }

  function show() {
    var result = form.elements.result.value;
    form.querySelectorAll('[data-for]').forEach(function (part) {
      part.hidden = part.dataset.for.split(' ').indexOf(result) < 0;
    });
    root.querySelectorAll('[data-outcome]').forEach(function (row) {
      row.classList.toggle('sel', row.dataset.outcome === result);
    });
    var say = form.querySelector('[data-decide-send] span');
    say.textContent = result === 'GRANT' ? say.dataset.full : result === 'ADJUST' ? say.dataset.adjust : say.dataset.refuse;
  }

  function choose(value) {
    form.querySelector('input[name=result][value=' + value + ']').checked = true;
    show();
  }

  if (form) {
    form.addEventListener('change', show);
    document.addEventListener('htmx:afterSwap', show);
    form.querySelectorAll('[data-fill]').forEach(function (chip) {
      chip.addEventListener('click', function () { form.elements.reason.value = chip.textContent; });
    });
    show();
  }

  document.addEventListener('keydown', function (e) {
    if (typing(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    var next = root.querySelector('[data-next]');
    if (e.key === 'j' && next) next.click();
    if (!form) return;
    if (e.key === '1') {
      choose('GRANT');
      form.querySelector('[data-decide-send]').click();
    } else if (e.key === '2' || e.key === '3') {
      choose(e.key === '2' ? 'ADJUST' : 'REFUSE');
      form.elements.reason.focus();
      e.preventDefault();
    }
  });
})();
