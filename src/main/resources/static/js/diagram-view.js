/* The canvas of a process drawing: bpmn-js with the steps that are done, that wait, and how many. Loaded by diagram.js. */
(function () {
  'use strict';

  var STROKE = '#4d615c';
  /* Below this scale the words are too small to read; then the waiting step is shown large instead. */
  var READABLE = 0.42;
  var LARGE = 0.6;
  var MARK = 48;

  /*
   * bpmn-js writes style attributes into markup, which our content security policy refuses. While it does so they pass
   * under another name and are set through the style object, which the policy allows.
   */
  function withoutInlineStyles(work) {
    var own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'innerHTML', {
      configurable: true,
      enumerable: own.enumerable,
      get: own.get,
      set: function (markup) {
        own.set.call(this, String(markup).replace(/(<[^>]*?)\sstyle="/g, '$1 data-css="'));
        this.querySelectorAll('[data-css]').forEach(function (el) {
          el.style.cssText = el.getAttribute('data-css');
          el.removeAttribute('data-css');
        });
      }
    });
    try {
      return work();
    } finally {
      Object.defineProperty(Element.prototype, 'innerHTML', own);
    }
  }

  /** bpmn-js measures words in an element it would style by attribute; it takes ours when there is one. */
  function ruler() {
    if (document.getElementById('helper-svg')) return;
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.id = 'helper-svg';
    svg.setAttribute('width', '0');
    svg.setAttribute('height', '0');
    svg.setAttribute('aria-hidden', 'true');
    svg.style.cssText = 'visibility:hidden;position:fixed';
    document.body.appendChild(svg);
  }

  /** Opens {@code xml} in {@code canvas}; promises {registry, zoom(in|out|fit), destroy()}. */
  window.benseView = function (canvas, standing, xml) {
    ruler();
    var viewer = withoutInlineStyles(function () {
      return new window.BpmnJS({
        container: canvas,
        bpmnRenderer: { defaultFillColor: '#fff', defaultStrokeColor: STROKE },
        textRenderer: {
          defaultStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 17 },
          externalStyle: { fontSize: 16 }
        }
      });
    });
    return viewer.importXML(xml).then(function () {
      // The wheel scrolls the page; a drawing that swallows it is a trap.
      viewer.get('zoomScroll').toggle(false);
      mark(viewer, standing);
      badges(viewer, standing.counts || {}, standing.overdue || {});
      frame(viewer, standing.active || []);
      return {
        registry: viewer.get('elementRegistry'),
        zoom: function (how) { zoom(viewer.get('canvas'), how); },
        destroy: function () { viewer.destroy(); }
      };
    });
  };

  function mark(viewer, standing) {
    var canvas = viewer.get('canvas');
    var registry = viewer.get('elementRegistry');
    registry.forEach(function (element) {
      if (/Lane|Participant/.test(element.type)) canvas.addMarker(element, 'lane');
    });
    (standing.passed || []).forEach(function (id) { if (registry.get(id)) canvas.addMarker(id, 'done'); });
    (standing.active || []).forEach(function (id) {
      if (!registry.get(id)) return;
      canvas.removeMarker(id, 'done');
      // An open sub-process shows by the step inside it.
      if (registry.get(id).type === 'bpmn:SubProcess') return;
      canvas.addMarker(id, 'now');
    });
  }

  function badges(viewer, counts, overdue) {
    var registry = viewer.get('elementRegistry');
    Object.keys(counts).forEach(function (id) {
      if (!registry.get(id) || !counts[id]) return;
      var late = overdue[id] || 0;
      var badge = document.createElement('div');
      badge.className = 'bs-ov' + (late ? ' bad' : '');
      badge.textContent = counts[id] + (late ? ' · 超时 ' + late : '');
      withoutInlineStyles(function () {
        viewer.get('overlays').add(id, { position: { top: -11, right: late ? 86 : 26 }, scale: { min: 0.62 }, html: badge });
      });
    });
  }

  function frame(viewer, active) {
    var canvas = viewer.get('canvas');
    fit(canvas);
    if (canvas.zoom() >= READABLE) return;
    var registry = viewer.get('elementRegistry');
    var at = active.map(function (id) { return registry.get(id); }).filter(Boolean).pop()
      || registry.filter(function (e) { return e.type === 'bpmn:StartEvent'; })[0];
    var size = canvas.getSize();
    var inner = canvas.viewbox().inner;
    var width = size.width / LARGE;
    var height = size.height / LARGE;
    canvas.viewbox({
      width: width,
      height: height,
      x: clamp(at.x + (at.width - width) / 2, inner.x - 20, inner.x + inner.width + 20 - width),
      y: clamp(at.y + (at.height - height) / 2, inner.y - 20, inner.y + inner.height + 20 - height)
    });
  }

  /** The whole drawing, with room below for the viewer's mark, which must stay. */
  function fit(canvas) {
    var size = canvas.getSize();
    var inner = canvas.viewbox().inner;
    var scale = Math.min(1, (size.width - 16) / inner.width, (size.height - MARK) / inner.height);
    canvas.viewbox({
      width: size.width / scale,
      height: size.height / scale,
      x: inner.x - (size.width / scale - inner.width) / 2,
      y: inner.y - 8 / scale
    });
  }

  function clamp(value, low, high) {
    return Math.max(low, Math.min(value, Math.max(low, high)));
  }

  function zoom(canvas, how) {
    if (how === 'fit') fit(canvas);
    else canvas.zoom(canvas.zoom() * (how === 'in' ? 1.25 : 0.8));
  }
})();
