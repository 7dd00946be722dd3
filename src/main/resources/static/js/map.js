/*
 * The map beside a list: our own roads as the ground, a pin per [data-pin] element (data-lat, data-lon, data-text, data-css,
 * data-title); a road named by a [data-road-mark] element is marked. The list stays the way to everything; the map only shows where. Fires "map:pin" on the element of a pin.
 */
(function () {
  'use strict';

  var box = document.querySelector('[data-map]');
  if (!box || !window.L) return;

  var still = box.dataset.map === 'still';
  var map = L.map(box, { zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25, dragging: !still, keyboard: !still });
  map.attributionControl.setPrefix(false);
  map.attributionControl.addAttribution('路网示意');
  if (!still) L.control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  var pins = L.layerGroup().addTo(map);
  var ground = null;

  function text(words, className) {
    var el = document.createElement('span');
    el.textContent = words;
    if (className) el.className = className;
    return el;
  }

  function line(feature, style) {
    L.geoJSON(feature, { interactive: false, style: Object.assign({ lineCap: 'round', fill: false }, style) }).addTo(map);
  }

  function label(at, words, className) {
    L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: 'bs-road', html: text(words, className), iconSize: null }) }).addTo(map);
  }

  /** The point a share of the way along a line. */
  function along(points, share) {
    var lengths = [0];
    points.forEach(function (p, i) {
      if (i) lengths.push(lengths[i - 1] + Math.hypot(p[0] - points[i - 1][0], p[1] - points[i - 1][1]));
    });
    var goal = lengths[lengths.length - 1] * share;
    var i = lengths.findIndex(function (l) { return l >= goal; });
    if (i < 1) return [points[0][1], points[0][0]];
    var part = (goal - lengths[i - 1]) / (lengths[i] - lengths[i - 1] || 1);
    var a = points[i - 1], b = points[i];
    return [a[1] + (b[1] - a[1]) * part, a[0] + (b[0] - a[0]) * part];
  }

  function width(road) {
    return Math.max(5, Math.min(9, (road.properties.widthM || 20) / 4));
  }

  function drawBase(base) {
    (base.features || []).forEach(function (f) {
      var kind = f.properties.kind;
      if (kind === 'park') L.geoJSON(f, { interactive: false, style: { stroke: false, fillColor: '#d3e6d3', fillOpacity: 1 } }).addTo(map);
      else line(f, { color: kind === 'water' ? '#bcd9e4' : '#dbe5e1', weight: f.properties.width || 4 });
      if (kind === 'water' && f.properties.name) label(along(f.geometry.coordinates, 0.6), f.properties.name, 'water');
    });
  }

  function drawRoads(roads) {
    var list = roads.features || [];
    list.forEach(function (r) { line(r, { color: '#cfdbd7', weight: width(r) + 2.5 }); });
    list.forEach(function (r) { line(r, { color: '#fff', weight: width(r) }); });
    list.forEach(function (r) {
      var p = r.geometry.coordinates;
      var flat = Math.abs(p[p.length - 1][0] - p[0][0]) > Math.abs(p[p.length - 1][1] - p[0][1]);
      label(along(p, flat ? 0.71 : 0.29), r.properties.name);
    });
    list.filter(function (r) { return document.querySelector('[data-road-mark="' + CSS.escape(r.properties.code || '') + '"]'); })
      .forEach(function (r) { line(r, { color: '#0b7a6d', weight: 4 }); });
    ground = list.length ? L.geoJSON(roads).getBounds() : null;
  }

  function read(path) {
    return fetch(path, { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) throw new Error(path);
      return answer.json();
    });
  }

  function marker(el) {
    var at = [Number(el.dataset.lat), Number(el.dataset.lon)];
    var face = document.createElement('div');
    face.className = 'bs-pin ' + (el.dataset.css || '');
    face.appendChild(text(el.dataset.text || ''));
    var m = L.marker(at, {
      title: el.dataset.title || '',
      alt: el.dataset.title || '案件位置',
      keyboard: !still,
      interactive: !still,
      icon: L.divIcon({ className: 'bs-pin-box', iconSize: [28, 28], iconAnchor: [8, 32], html: face })
    });
    m.on('click keypress', function () { el.dispatchEvent(new CustomEvent('map:pin', { bubbles: true })); });
    ['mouseenter', 'focusin'].forEach(function (e) {
      el.addEventListener(e, function () { m.setZIndexOffset(1000); face.classList.add('on'); });
    });
    ['mouseleave', 'focusout'].forEach(function (e) {
      el.addEventListener(e, function () { m.setZIndexOffset(0); face.classList.remove('on'); });
    });
    return m.addTo(pins);
  }

  function show() {
    pins.clearLayers();
    var placed = Array.prototype.filter.call(document.querySelectorAll('[data-pin]'), function (el) {
      return Number(el.dataset.lat) && Number(el.dataset.lon);
    });
    var markers = placed.map(marker).reverse();
    if (still && markers.length) {
      map.setView(markers[0].getLatLng(), 15.25);
    } else if (markers.length) {
      map.fitBounds(L.featureGroup(markers).getBounds().pad(0.18), { maxZoom: 15, animate: false });
    } else if (ground) {
      map.fitBounds(ground.pad(-0.12), { animate: false });
    }
  }

  map.setView([36.1855, 118.1685], 13.5);
  Promise.all([read('/map/base.geojson').then(drawBase), read('/map/roads.geojson').then(drawRoads)])
    .catch(function () { /* without its ground the map still shows the pins; the list is whole */ })
    .then(show);

  document.addEventListener('htmx:afterSettle', function (e) {
    if (e.detail.target.id === 'desk-list') show();
  });
})();
