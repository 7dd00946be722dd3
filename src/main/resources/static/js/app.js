/* The shell's own behaviour: CSRF for htmx, progress bar, notices, buttons that wait, Ctrl K, network mark. */
(function () {
  'use strict';

  function meta(name) {
    return document.querySelector('meta[name="' + name + '"]');
  }

  var serverNow = meta('server-now');
  var offset = serverNow ? Number(serverNow.content) - Date.now() : 0;

  var bense = {
    /** Headers a fetch to our own pages or API needs. */
    csrf: function () {
      var m = meta('csrf');
      var headers = {};
      if (m) headers[m.dataset.header] = m.content;
      return headers;
    },
    /** The server's clock, as a Date. */
    now: function () {
      return new Date(Date.now() + offset);
    },
    toast: toast
  };
  window.bense = bense;

  function icon(name) {
    var i = document.createElement('i');
    i.className = 'ti ti-' + name;
    i.setAttribute('aria-hidden', 'true');
    return i;
  }

  /** {text, kind: ok|bad, undo, label, seconds, href}; ok goes after 8 s, bad stays until closed. */
  function toast(t) {
    var box = document.querySelector('.bs-toasts');
    if (!box) return null;
    var bad = t.kind === 'bad';
    var el = document.createElement('div');
    el.className = 'bs-toast' + (bad ? ' bad' : '');
    el.setAttribute('role', bad ? 'alert' : 'status');
    el.appendChild(icon(bad ? 'alert-circle' : 'circle-check'));
    var text = document.createElement('span');
    text.textContent = t.text;
    el.appendChild(text);
    if (t.undo) undoLink(el, t);
    if (t.href) {
      var a = document.createElement('a');
      a.href = t.href;
      a.textContent = t.label;
      el.appendChild(a);
    }
    var x = document.createElement('button');
    x.type = 'button';
    x.className = 'x';
    x.setAttribute('aria-label', '关闭');
    x.appendChild(icon('x'));
    x.addEventListener('click', function () { el.remove(); });
    el.appendChild(x);
    box.appendChild(el);
    if (!bad) setTimeout(function () { el.remove(); }, Math.max(8, Number(t.seconds) || 0) * 1000);
    return el;
  }

  function undoLink(el, t) {
    var left = Number(t.seconds) || 8;
    var b = document.createElement('button');
    b.type = 'button';
    function show() { b.textContent = (t.label || '撤回') + '（' + left + ' 秒）'; }
    show();
    var tick = setInterval(function () {
      left -= 1;
      if (left <= 0 || !el.isConnected) {
        clearInterval(tick);
        b.remove();
      } else {
        show();
      }
    }, 1000);
    b.addEventListener('click', function () {
      el.remove();
      post(t.undo);
    });
    el.appendChild(b);
  }

  /** A real form post, so that the answer's redirect is followed and works without htmx too. */
  function post(path) {
    var f = document.createElement('form');
    f.method = 'post';
    f.action = path;
    var m = meta('csrf');
    if (m) {
      var i = document.createElement('input');
      i.type = 'hidden';
      i.name = '_csrf';
      i.value = m.content;
      f.appendChild(i);
    }
    document.body.appendChild(f);
    f.submit();
  }

  /* ---- htmx ---- */
  var running = 0;
  var later = null;

  function progress(show) {
    var p = document.querySelector('.bs-progress');
    if (p) p.hidden = !show;
  }

  function isBackground(detail) {
    var headers = detail.requestConfig ? detail.requestConfig.headers : detail.headers;
    return headers && headers['X-Background'] === '1';
  }

  document.addEventListener('htmx:configRequest', function (e) {
    Object.assign(e.detail.headers, bense.csrf());
  });
  document.addEventListener('htmx:beforeRequest', function (e) {
    if (isBackground(e.detail)) return;
    running += 1;
    if (!later) later = setTimeout(function () { progress(true); }, 300);
  });
  document.addEventListener('htmx:afterRequest', function (e) {
    if (isBackground(e.detail)) return;
    running = Math.max(0, running - 1);
    if (running === 0) {
      clearTimeout(later);
      later = null;
      progress(false);
    }
  });
  document.addEventListener('htmx:responseError', function (e) {
    var xhr = e.detail.xhr;
    if (xhr.status === 401) {
      expired();
    } else if (!isBackground(e.detail) && !xhr.getResponseHeader('HX-Trigger')) {
      toast({ kind: 'bad', text: '没有办成，请刷新后重试。' });
    }
  });
  document.addEventListener('htmx:sendError', function (e) {
    if (!isBackground(e.detail)) toast({ kind: 'bad', text: '网络断了，刚才的操作没有发出去。' });
  });
  document.addEventListener('toast', function (e) {
    toast(e.detail);
  });

  function expired() {
    if (document.querySelector('[data-expired]')) return;
    var el = toast({ kind: 'bad', text: '登录已过期，刚才的操作没有提交。', href: '/login?expired', label: '重新登录' });
    if (el) el.dataset.expired = '1';
  }

  /* ---- forms: a button pressed once is enough ---- */
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (form.method === 'dialog' || form.hasAttribute('hx-post') || form.hasAttribute('hx-get')) return;
    var b = e.submitter;
    if (!b || form.method.toLowerCase() !== 'post') return;
    if (!navigator.onLine) {
      e.preventDefault();
      toast({ kind: 'bad', text: '没有网络，还没有提交。填的都在，连上后再点一次。' });
      return;
    }
    setTimeout(function () {
      if (e.defaultPrevented) return;
      b.disabled = true;
      b.dataset.said = b.innerHTML;
      if (b.dataset.busy) b.textContent = b.dataset.busy;
    }, 0);
  });
  window.addEventListener('pageshow', function (e) {
    if (e.persisted) {
      document.querySelectorAll('button[disabled][data-busy]').forEach(function (b) {
        b.disabled = false;
        if (b.dataset.said) b.innerHTML = b.dataset.said;
      });
    }
  });

  /* ---- keyboard ---- */
  document.addEventListener('keydown', function (e) {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') {
      var s = document.querySelector('[data-search]');
      if (s && s.offsetParent !== null) {
        e.preventDefault();
        s.focus();
        s.select();
      }
    }
  });

  /* ---- bars and the network mark ---- */
  function bars(root) {
    root.querySelectorAll('.bs-bar > i[data-p]').forEach(function (i) {
      i.style.setProperty('--w', i.dataset.p + '%');
    });
  }

  function network() {
    var on = navigator.onLine;
    document.querySelectorAll('[data-net]').forEach(function (n) {
      n.className = 'bs-net ' + (on ? 'is-doing' : 'is-warn');
      n.firstElementChild.className = 'ti ti-' + (on ? 'wifi' : 'cloud-off');
      n.lastElementChild.textContent = on ? '已联网' : '离线';
    });
  }

  window.addEventListener('online', network);
  window.addEventListener('offline', network);
  document.addEventListener('htmx:afterSwap', function (e) { bars(e.detail.target); });

  function start() {
    bars(document);
    network();
    document.querySelectorAll('template[data-toast]').forEach(function (t) { toast(t.dataset); });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
