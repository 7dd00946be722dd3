/* The request form on the phone: a reason chooses its kind, a kind hides the reasons that do not fit, and the button says what
   will be sent. Without this script the form works: the server checks kind, reason and photos. */
(function () {
  'use strict';

  var form = document.querySelector('form[data-request]');
  if (!form) return;
  var NAMES = { EXTENSION: '延期', SUSPENSION: '挂起', RETURN: '退单' };
  var NOTES = {
    EXTENSION: '批准前时限照走，批准后到新的时间',
    SUSPENSION: '批准前时限照走；批准后从申请这一刻起停表',
    RETURN: '从申请到决定停表；第三次退单转督查科裁定'
  };
  var send = document.querySelector('[data-send]');
  var note = document.querySelector('[data-note]');
  var box = form.querySelector('[data-capture]');

  function kind() { return form.elements['f.kind'].value; }

  function reason() { return form.querySelector('input[name="f.reasonCode"]:checked'); }

  function fits(row) {
    return !row.dataset.kind || (row.dataset.kind === 'RETURN') === (kind() === 'RETURN');
  }

  function choose(row) {
    var wanted = row.dataset.kind;
    var radio = wanted && form.querySelector('input[name="f.kind"][value="' + wanted + '"]');
    if (!radio || radio.disabled || radio.checked) return;
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true })); // the fields of the kind follow (phone.js)
  }

  function show(byKind) {
    form.querySelectorAll('.bs-req-why').forEach(function (row) {
      row.hidden = byKind && !fits(row);
      if (row.hidden) row.querySelector('input').checked = false;
    });
    var chosen = reason();
    var row = chosen && chosen.closest('.bs-req-why');
    var need = row ? Number(row.dataset.photos) : 1;
    if (kind() === 'RETURN') need = Math.max(1, need);
    if (chosen && chosen.value === 'OTHER' && kind() !== 'RETURN') need = 0;
    box.dataset.min = need;
    box.dispatchEvent(new CustomEvent('capture:refresh'));
    var lack = Math.max(0, need - box.querySelectorAll('[data-photo]').length);
    note.textContent = NOTES[kind()] || '';
    send.textContent = lack ? '还差 ' + lack + ' 张照片' : '申请' + (NAMES[kind()] || '') + '，等决定';
  }

  var touched = false;
  form.addEventListener('change', function (e) {
    if (e.target.name === 'f.reasonCode') choose(e.target.closest('.bs-req-why'));
    if (e.target.name === 'f.kind' && e.isTrusted) touched = true;
    show(touched);
    if (e.target.name === 'f.reasonCode' && e.target.value !== 'OTHER') box.scrollIntoView({ block: 'center' });
  });
  form.addEventListener('photo:added', function () { show(touched); });
  form.addEventListener('photo:removed', function () { show(touched); });
  show(false);
})();
