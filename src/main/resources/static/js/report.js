/* The report page: the place found by the shot fills itself in, the item's kinds appear, duplicates are shown before filing. */
(function () {
  'use strict';

  var form = document.querySelector('[data-report]');
  if (!form) return;

  function here() {
    var lat = form.elements.lat.value;
    var lon = form.elements.lon.value;
    return lat && lon ? { lat: lat, lon: lon } : null;
  }

  function item() {
    var checked = form.querySelector('input[name=item]:checked');
    return checked ? checked.value : null;
  }

  function found(place) {
    form.elements.lat.value = place.lat;
    form.elements.lon.value = place.lon;
    form.elements.accuracy.value = Math.round(place.accuracy);
    var url = form.dataset.around + '?lat=' + place.lat + '&lon=' + place.lon + '&accuracy=' + Math.round(place.accuracy);
    window.htmx.ajax('GET', url, { target: '#around', swap: 'innerHTML' });
    askNearby();
  }

  function askNearby() {
    var at = here();
    var code = item();
    if (!at || !code) return;
    var url = form.dataset.nearby + '?lat=' + at.lat + '&lon=' + at.lon + '&item=' + encodeURIComponent(code);
    window.htmx.ajax('GET', url, { target: '#nearby', swap: 'innerHTML' });
  }

  function showKinds() {
    var code = item();
    form.querySelectorAll('[data-variants]').forEach(function (box) {
      var mine = box.dataset.variants === code;
      box.hidden = !mine;
      box.querySelectorAll('input').forEach(function (radio) { radio.disabled = !mine; });
    });
  }

  function say(text) {
    var b = form.querySelector('[data-place-say]');
    if (b) b.textContent = text;
  }

  /* The words on a photo: when, where, who. */
  function watermark(figure) {
    var where = form.querySelector('[data-place-name]');
    var text = figure.querySelector('.wm') || figure.appendChild(document.createElement('figcaption'));
    text.className = 'wm';
    text.textContent = figure.dataset.taken + (where ? '　' + where.textContent : '') + '\n' + form.dataset.who;
  }

  function stamps() {
    var photos = form.querySelectorAll('.big [data-photo]');
    form.querySelectorAll('details [data-photo]').forEach(function (figure) {
      if (!figure.dataset.taken) figure.dataset.taken = clock(window.bense.now());
      watermark(figure);
    });
    photos.forEach(function (figure) {
      if (!figure.dataset.taken) figure.dataset.taken = clock(window.bense.now());
      watermark(figure);
    });
    form.querySelector('.bs-cap-shot span').textContent = photos.length ? '再拍\n一张' : '拍照';
  }

  function clock(at) {
    function two(n) { return String(n).padStart(2, '0'); }
    return at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + ' ' + two(at.getHours()) + ':' + two(at.getMinutes());
  }

  document.addEventListener('photo:added', stamps);
  document.addEventListener('photo:removed', stamps);
  document.addEventListener('place:found', function (e) { found(e.detail); });
  document.addEventListener('htmx:afterSwap', function (e) {
    if (e.detail.target.id === 'around') stamps();
    if (e.detail.target.id !== 'nearby') return;
    var taken = form.querySelector('[data-photo] img');
    e.detail.target.querySelectorAll('[data-just-taken]').forEach(function (img) {
      if (taken) img.src = taken.src;
    });
  });
  form.addEventListener('change', function (e) {
    if (e.target.name === 'item') {
      showKinds();
      askNearby();
    }
  });

  showKinds();
  if (form.querySelector('[data-photo]')) stamps();
  if (here()) {
    found({ lat: form.elements.lat.value, lon: form.elements.lon.value, accuracy: form.elements.accuracy.value || 0 });
  } else if (navigator.geolocation) {
    navigator.geolocation.getCurrentPosition(function (p) {
      found({ lat: p.coords.latitude, lon: p.coords.longitude, accuracy: p.coords.accuracy });
    }, function () { say('没有定位，请选在哪条路'); }, { enableHighAccuracy: true, timeout: 8000, maximumAge: 30000 });
  } else {
    say('没有定位，请选在哪条路');
  }
})();
