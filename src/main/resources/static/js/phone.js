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
    var value = field ? field.value : '';
    return (value === parts[1].trim()) !== negated;
  }

  function refresh(form) {
    form.querySelectorAll('[data-when]').forEach(function (row) {
      var on = applies(form, row.dataset.when);
      row.hidden = !on;
      row.querySelectorAll('input,select,textarea').forEach(function (i) { i.disabled = !on; });
    });
  }

  document.querySelectorAll('form[data-fields]').forEach(function (form) {
    form.addEventListener('change', function () { refresh(form); });
    refresh(form);
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
