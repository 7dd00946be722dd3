/*
 * Shows a process drawing with the step it stands at. A page needs this script and, wherever the drawing goes,
 *
 *   <div class="bs-flow" data-diagram="/api/v1/cases/AJ20260417-00142/process"></div>
 *
 * The address answers {definition, version, diagram: "<xml>", active: [ids], passed: [ids], calls: [the same again]};
 * also understood: xml for diagram, businessKey, counts: {id: n} and overdue: {id: n} (numbers at the steps). Called
 * processes become tabs. Inside an element with data-diagram the page may bring its own parts: [data-diagram-canvas],
 * [data-diagram-text] (the words below), [data-diagram-tabs], and anywhere in the same .card buttons
 * data-diagram-zoom="in|out|fit". What is missing is made here. The viewer is loaded when the drawing comes into view.
 */
(function () {
  'use strict';

  var DIST = '/webjars/bpmn-js/dist/';
  var loading = null;

  function make(tag, className, text) {
    var el = document.createElement(tag);
    if (className) el.className = className;
    if (text) el.textContent = text;
    return el;
  }

  /* ---- the library, once and only when needed ---- */

  function style(href) {
    if (document.querySelector('link[href="' + href + '"]')) return;
    var link = make('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.appendChild(link);
  }

  function script(src) {
    return new Promise(function (done, failed) {
      var el = make('script');
      el.src = src;
      el.onload = done;
      el.onerror = function () { loading = null; failed(new Error(src)); };
      document.head.appendChild(el);
    });
  }

  function library() {
    if (!loading) {
      style(DIST + 'assets/diagram-js.css');
      loading = Promise.all([
        script(DIST + 'bpmn-navigated-viewer.production.min.js'),
        script('/js/diagram-view.js'),
        script('/js/diagram-words.js')
      ]);
    }
    return loading;
  }

  /* ---- one drawing ---- */

  function Drawing(box) {
    this.box = box;
    this.parts();
    this.load();
  }

  Drawing.prototype.parts = function () {
    var box = this.box;
    this.canvas = box.querySelector('[data-diagram-canvas]');
    this.bare = !this.canvas;
    if (this.bare) {
      this.canvas = make('div', 'bs-flow bs-flow-tall');
      box.classList.remove('bs-flow');
    }
    this.tabs = box.querySelector('[data-diagram-tabs]') || box.insertBefore(make('nav', 'bs-tabs'), box.firstChild);
    this.tabs.hidden = true;
    if (this.bare) {
      box.appendChild(this.toolbar());
      box.appendChild(this.canvas);
    }
    this.text = box.querySelector('[data-diagram-text]')
      || box.appendChild(make('div', 'card-footer fs13 t2 bs-flow-text'));
    this.canvas.setAttribute('role', 'img');
    var self = this;
    (box.closest('.card') || box).addEventListener('click', function (e) {
      var button = e.target.closest('[data-diagram-zoom]');
      if (button && self.view) self.view.zoom(button.dataset.diagramZoom);
    });
  };

  Drawing.prototype.toolbar = function () {
    var bar = make('div', 'bs-flow-bar');
    [['out', '缩小'], ['in', '放大'], ['fit', '看全图']].forEach(function (b) {
      var button = make('button', 'btn btn-sm', b[1]);
      button.type = 'button';
      button.dataset.diagramZoom = b[0];
      bar.appendChild(button);
    });
    return bar;
  };

  Drawing.prototype.load = function () {
    var self = this;
    this.say('正在打开流程图…');
    Promise.all([
      fetch(this.box.dataset.diagram, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
        .then(function (answer) {
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.json();
        }),
      library()
    ]).then(function (got) {
      self.instances = flatten(got[0], []);
      self.showTabs();
      return self.show(0);
    }).catch(function () { self.failed(); });
  };

  Drawing.prototype.say = function (words) {
    this.text.textContent = words;
  };

  Drawing.prototype.failed = function () {
    var self = this;
    this.say('流程图没有打开。');
    var again = make('button', 'btn btn-sm ms-2', '再试一次');
    again.type = 'button';
    again.addEventListener('click', function () { self.load(); });
    this.text.appendChild(again);
  };

  /** The instance and those it called, outermost first. */
  function flatten(standing, into) {
    into.push(standing);
    (standing.calls || []).forEach(function (called) { flatten(called, into); });
    return into;
  }

  function xmlOf(standing) {
    return standing.diagram || standing.xml;
  }

  function nameOf(standing) {
    var name = /<bpmn2?:participant [^>]*name="([^"]+)"/.exec(xmlOf(standing) || '');
    return name ? name[1] : standing.definition;
  }

  Drawing.prototype.showTabs = function () {
    var self = this;
    this.tabs.textContent = '';
    this.tabs.hidden = this.instances.length < 2;
    this.tabs.setAttribute('aria-label', '调用的流程');
    this.instances.forEach(function (standing, i) {
      var tab = make('button', '', nameOf(standing));
      tab.type = 'button';
      if (i > 0 && standing.businessKey) tab.appendChild(make('small', 'mono', standing.businessKey));
      tab.addEventListener('click', function () { self.show(i); });
      self.tabs.appendChild(tab);
    });
  };

  Drawing.prototype.show = function (index) {
    var self = this;
    var standing = this.instances[index];
    Array.from(this.tabs.children).forEach(function (tab, i) {
      tab.classList.toggle('active', i === index);
      tab.setAttribute('aria-pressed', String(i === index));
    });
    this.canvas.setAttribute('aria-label', nameOf(standing) + '流程图，文字版在图的下面');
    if (this.view) this.view.destroy();
    return window.benseView(this.canvas, standing, xmlOf(standing)).then(function (view) {
      self.view = view;
      window.benseWords(self.text, view.registry, standing);
    });
  };

  /* ---- start when seen: a drawing in a closed tab has no size yet ---- */

  var seen = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      seen.unobserve(entry.target);
      entry.target.bsDrawing = new Drawing(entry.target);
    });
  });

  function scan(root) {
    var found = Array.from(root.querySelectorAll('[data-diagram]'));
    if (root.matches && root.matches('[data-diagram]')) found.push(root);
    found.forEach(function (box) {
      if (box.dataset.diagramSeen) return;
      box.dataset.diagramSeen = 'true';
      seen.observe(box);
    });
  }

  style('/css/diagram.css');
  scan(document);
  document.addEventListener('htmx:load', function (e) { scan(e.detail.elt); });
})();
