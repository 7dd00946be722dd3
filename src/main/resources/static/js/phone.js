/* Small behaviours of the phone pages: offers that end, distances, fields that apply only to some answers. */
(function () {
  'use strict';

  /* An offer that ends after some seconds, such as taking a dispatch back. */
  document.querySelectorAll('[data-gone-after]').forEach(function (el) {
    setTimeout(function () { el.remove(); }, Number(el.dataset.seconds || 10) * 1000);
  });

  /* Focus goes to the summary of errors. */
  var errors = document.querySelector('[data-focus]');
  if (errors) errors.focus();

  /* Where the device is, sent along with a step. */
  document.addEventListener('place:found', function (e) {
    document.querySelectorAll('form[data-fields]').forEach(function (form) {
      form.elements.lat.value = e.detail.lat;
      form.elements.lon.value = e.detail.lon;
      form.elements.accuracy.value = Math.round(e.detail.accuracy);
    });
  });

  /* "when" of a form field: shown and sent only while another field has (or has not) a value. */
  function applies(form, when) {
    var negated = when.indexOf('!=') >= 0;
    var parts = when.split(negated ? '!=' : '=');
    var field = form.elements['f.' + parts[0].trim()];
    var first = field && field.length && !field.options ? field[0] : field;
    var value = field && !first.disabled ? field.value : ''; // what is not asked has no answer
    return (value === parts[1].trim()) !== negated;
  }

  function refresh(form) {
    form.querySelectorAll('[data-when]').forEach(function (row) {
      var on = applies(form, row.dataset.when);
      row.hidden = !on;
      row.querySelectorAll('input,select,textarea').forEach(function (i) { i.disabled = !on; });
    });
  }

  /* How much of the step is done: ticks and photos, and what is still missing. */
  function progress(form) {
    var line = document.querySelector('[data-progress]');
    if (!line) return;
    var ticks = shown(form, 'input[type=checkbox]');
    var ticked = ticks.filter(function (t) { return t.checked; }).length;
    var must = 0;
    var shot = 0;
    var lacks = [];
    form.querySelectorAll('[data-capture]').forEach(function (box) {
      var min = Number(box.dataset.min);
      var n = Math.min(min, box.querySelectorAll('[data-photo]').length);
      must += min;
      shot += n;
      if (n < min) lacks.push(box.querySelector('.bs-cap-shot span').textContent.replace(/^拍/, '') + '照片 ' + (min - n) + ' 张');
    });
    line.hidden = ticks.length + must === 0;
    line.querySelector('[data-steps-say]').textContent = ticks.length ? '步骤 ' + ticked + ' / ' + ticks.length : '';
    line.querySelector('[data-photos-say]').textContent = must ? '照片 ' + shot + ' / ' + must : '';
    line.querySelector('i').style.setProperty('--w', 100 * (ticked + shot) / Math.max(1, ticks.length + must) + '%');
    var why = document.querySelector('[data-why]');
    if (why) why.textContent = lacks.length ? '还差：' + lacks.join('、') : ticked < ticks.length ? '没勾的步骤，提交时一并确认' : '都齐了，可以提交';
  }

  function shown(form, selector) {
    return Array.prototype.filter.call(form.querySelectorAll(selector), function (i) { return !i.disabled; });
  }

  document.querySelectorAll('form[data-fields]').forEach(function (form) {
    function both() {
      refresh(form);
      progress(form);
    }
    form.addEventListener('change', both);
    form.addEventListener('photo:added', both);
    form.addEventListener('photo:removed', both);
    both();
  });

  /* How far each task is, nearest first when asked. */
  var cards = Array.prototype.slice.call(document.querySelectorAll('[data-lat]'));
  if (!cards.length || !navigator.geolocation) return;
  navigator.geolocation.getCurrentPosition(function (p) {
    cards.forEach(function (card) {
      var m = metres(p.coords.latitude, p.coords.longitude, Number(card.dataset.lat), Number(card.dataset.lon));
      card.dataset.metres = m;
      var say = card.querySelector('[data-distance]');
      if (say) say.textContent = m < 1000 ? Math.round(m / 10) * 10 + ' 米' : (m / 1000).toFixed(1) + ' 公里';
    });
    var list = document.querySelector('[data-sort=distance]');
    if (list) {
      cards.sort(function (a, b) { return a.dataset.metres - b.dataset.metres; }).forEach(function (c) { list.appendChild(c); });
    }
  }, function () { /* no position: the list stays by deadline */ }, { timeout: 8000, maximumAge: 60000 });

  function metres(lat1, lon1, lat2, lon2) {
    var r = Math.PI / 180;
    var x = (lon2 - lon1) * r * Math.cos((lat1 + lat2) * r / 2);
    var y = (lat2 - lat1) * r;
    return Math.sqrt(x * x + y * y) * 6371008.8;
  }
})();
