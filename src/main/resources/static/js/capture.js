/*
 * Photos from the camera into a form: shoots, shrinks (2048 px JPEG above 3 MB, EXIF kept), asks for the place, uploads to
 * /api/v1/photos, shows progress and thumbnail, keeps the photo's id in a hidden input. Fragment: evidence/photos :: shooter.
 * Events: photo:added {id, findings, place} and photo:removed {id} on the box, place:found {lat, lon, accuracy} on the document.
 * Submit buttons of the form wait until every box has its data-min photos; data-no-photos exempts a button.
 */
(function () {
  'use strict';

  var LARGE = 3 * 1024 * 1024;
  var SIDE = 2048;
  var FRESH_MS = 120000;
  var place = null;

  function el(tag, className, text) {
    var e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }

  function serverOffset() {
    return window.bense && window.bense.now ? window.bense.now() - Date.now() : 0;
  }

  function locate() {
    if (place || !navigator.geolocation) return place || Promise.resolve(null);
    place = new Promise(function (done) {
      navigator.geolocation.getCurrentPosition(function (p) {
        var found = { lat: p.coords.latitude, lon: p.coords.longitude, accuracy: p.coords.accuracy };
        document.dispatchEvent(new CustomEvent('place:found', { detail: found }));
        done(found);
      }, function () { done(null); }, { enableHighAccuracy: true, timeout: 8000, maximumAge: 30000 });
    });
    place.then(function (found) { setTimeout(function () { place = null; }, found ? 30000 : 0); });
    return place;
  }

  /* ---- shrinking ---- */

  /** The EXIF segment of a JPEG with its orientation set to upright, or null. */
  function exifOf(buffer) {
    var v = new DataView(buffer);
    if (v.byteLength < 4 || v.getUint16(0) !== 0xffd8) return null;
    for (var p = 2; p + 10 < v.byteLength && v.getUint8(p) === 0xff;) {
      var marker = v.getUint8(p + 1);
      var size = v.getUint16(p + 2);
      if (marker === 0xda || size < 2 || p + 2 + size > v.byteLength) return null;
      if (marker === 0xe1 && v.getUint32(p + 4) === 0x45786966) {
        var segment = buffer.slice(p, p + 2 + size);
        setUpright(new DataView(segment));
        return segment;
      }
      p += 2 + size;
    }
    return null;
  }

  function setUpright(v) {
    try {
      var tiff = 10;
      var little = v.getUint16(tiff) === 0x4949;
      var ifd = tiff + v.getUint32(tiff + 4, little);
      for (var i = 0, n = v.getUint16(ifd, little); i < n; i++) {
        var entry = ifd + 2 + i * 12;
        if (v.getUint16(entry, little) === 0x0112) v.setUint16(entry + 8, 1, little);
      }
    } catch (outOfRange) {
      return;
    }
  }

  function drawn(bitmap) {
    var scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    var canvas = el('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.88); });
  }

  /** The file itself where it is small, or where the browser cannot read it: then the server says what is wrong. */
  async function shrunk(file) {
    var readable = file.type === 'image/jpeg' || file.type === 'image/png';
    if ((readable && file.size <= LARGE) || !window.createImageBitmap) return file;
    try {
      var small = await drawn(await createImageBitmap(file, { imageOrientation: 'from-image' }));
      if (!small) return file;
      var exif = exifOf(await file.slice(0, 262144).arrayBuffer());
      return exif ? new Blob([small.slice(0, 2), exif, small.slice(2)], { type: 'image/jpeg' }) : small;
    } catch (unreadable) {
      return file;
    }
  }

  /* ---- uploading ---- */

  function key() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (b) { return (b + 256).toString(16).slice(1); }).join('');
  }

  async function form(file) {
    var now = Date.now();
    var shot = Math.min(file.lastModified || now, now);
    var where = locate();
    var body = new FormData();
    body.append('file', await shrunk(file), 'photo.jpg');
    body.append('takenAt', new Date(shot + serverOffset()).toISOString());
    body.append('deviceTime', new Date(now).toISOString());
    body.append('source', now - shot < FRESH_MS ? 'camera' : 'gallery');
    var found = await where;
    if (found) {
      body.append('lat', found.lat);
      body.append('lon', found.lon);
      body.append('accuracy', Math.min(100000, Math.round(found.accuracy)));
    }
    return { body: body, place: found, key: key() };
  }

  function sentence(xhr) {
    if (!xhr.status) return '网络断了，照片还在这里，连上后点“重试”。';
    if (xhr.status === 401) return '登录已过期，请重新登录后再传。';
    try {
      return JSON.parse(xhr.responseText).detail || '没有传上，请重试。';
    } catch (notJson) {
      return xhr.status === 413 ? '照片太大，最多 20 MB。' : '没有传上，请重试。';
    }
  }

  function send(box, shot, tile) {
    var progress = el('progress');
    progress.max = 1;
    tile.className = 'bs-ph r-4x3 bs-cap-ph bs-cap-wait';
    tile.replaceChildren(el('span', '', '正在上传'), progress);
    tile.dataset.state = 'running';
    refresh(box);
    var xhr = new XMLHttpRequest();
    xhr.open('POST', box.dataset.url);
    var headers = Object.assign({ Accept: 'application/json', 'Idempotency-Key': shot.key }, window.bense ? window.bense.csrf() : {});
    Object.keys(headers).forEach(function (h) { xhr.setRequestHeader(h, headers[h]); });
    xhr.upload.addEventListener('progress', function (e) { if (e.lengthComputable) progress.value = e.loaded / e.total; });
    xhr.addEventListener('loadend', function () {
      if (xhr.status === 201) added(box, shot, tile, JSON.parse(xhr.responseText));
      else failed(box, shot, tile, xhr);
    });
    xhr.send(shot.body);
  }

  function added(box, shot, tile, photo) {
    var image = el('img');
    image.src = box.dataset.photos + '/' + photo.id + '/thumbnail';
    image.alt = '已上传的照片';
    var input = el('input');
    input.type = 'hidden';
    input.name = box.dataset.name;
    input.value = photo.id;
    tile.className = 'bs-ph r-4x3 bs-cap-ph';
    tile.dataset.photo = '';
    delete tile.dataset.state;
    tile.replaceChildren(image, input);
    removable(box, tile);
    refresh(box);
    box.dispatchEvent(new CustomEvent('photo:added', { bubbles: true, detail: { id: photo.id, findings: photo.findings, place: shot.place } }));
  }

  function failed(box, shot, tile, xhr) {
    var again = el('button', 'btn btn-sm', '重试');
    var drop = el('button', 'btn btn-sm', '删掉重拍');
    again.type = drop.type = 'button';
    again.addEventListener('click', function () { send(box, shot, tile); });
    drop.addEventListener('click', function () { tile.remove(); refresh(box); });
    var acts = el('span', 'acts');
    var words = el('span', '', sentence(xhr));
    acts.append.apply(acts, [400, 413, 415, 422].includes(xhr.status) ? [drop] : [again, drop]);
    words.setAttribute('role', 'alert');
    tile.className = 'bs-ph bs-cap-wait bad';
    tile.dataset.state = 'failed';
    tile.replaceChildren(words, acts);
    refresh(box);
  }

  function removable(box, tile) {
    var x = el('button', 'bs-cap-x');
    x.type = 'button';
    x.setAttribute('aria-label', '删除这张照片');
    x.appendChild(el('i', 'ti ti-x')).setAttribute('aria-hidden', 'true');
    x.addEventListener('click', function () {
      var id = tile.querySelector('input').value;
      tile.remove();
      refresh(box);
      box.dispatchEvent(new CustomEvent('photo:removed', { bubbles: true, detail: { id: id } }));
      box.querySelector('input[type=file]').focus();
    });
    tile.appendChild(x);
  }

  /* ---- the form waits ---- */

  function missing(box) {
    return Math.max(0, Number(box.dataset.min || 0) - box.querySelectorAll('[data-photo]').length);
  }

  function refresh(box) {
    var running = box.querySelector('[data-state=running]') !== null;
    var lack = missing(box);
    var max = Number(box.dataset.max || 0);
    box.querySelector('.bs-cap-shot').hidden = max > 0 && box.querySelectorAll('.bs-cap-row > figure').length >= max;
    box.querySelector('.bs-cap-say').textContent = running ? '' : lack ? '还差 ' + lack + ' 张照片' : '';
    var owner = box.closest('form');
    if (!owner) return;
    var boxes = Array.prototype.slice.call(owner.querySelectorAll('[data-capture]'));
    var hold = boxes.some(function (b) { return missing(b) > 0 || b.querySelector('[data-state=running]') !== null; });
    Array.prototype.forEach.call(owner.elements, function (b) {
      if (b.type !== 'submit' || b.formNoValidate || b.hasAttribute('data-no-photos')) return;
      if (hold && !b.disabled) b.dataset.held = '1';
      if (!hold && !b.dataset.held) return;
      b.disabled = hold;
      if (!hold) delete b.dataset.held;
    });
  }

  function shoot(box, input) {
    var files = Array.prototype.slice.call(input.files);
    input.value = '';
    files.forEach(async function (file) {
      var tile = el('figure', 'bs-ph r-4x3 bs-cap-ph bs-cap-wait');
      tile.dataset.state = 'running';
      tile.appendChild(el('span', '', '正在准备'));
      box.querySelector('.bs-cap-row').insertBefore(tile, box.querySelector('.bs-cap-shot'));
      refresh(box);
      send(box, await form(file), tile);
    });
  }

  function start(root) {
    root.querySelectorAll('[data-capture]').forEach(function (box) {
      if (box.dataset.ready) return;
      box.dataset.ready = '1';
      var input = box.querySelector('input[type=file]');
      input.removeAttribute('name'); // the form carries ids now; without this script it carries the file
      input.addEventListener('click', locate);
      input.addEventListener('change', function () { shoot(box, input); });
      box.addEventListener('capture:refresh', function () { refresh(box); }); // data-min was changed
      box.querySelectorAll('[data-photo]').forEach(function (tile) { removable(box, tile); });
      refresh(box);
    });
  }

  document.addEventListener('htmx:afterSwap', function () { start(document); });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', function () { start(document); });
  else start(document);
})();
