/*
 * Full screen for photos: every <a data-viewer href="display copy" data-caption> of the page is one of the row.
 * Click opens, left and right change, Esc closes, a click on the picture or space enlarges. Without this script the link opens
 * the picture. On a page with [data-viewer-space] the space bar opens the first photo (not while typing).
 */
(function () {
  'use strict';

  var dialog, image, caption, number, back, forth;
  var links = [];
  var at = 0;

  function button(icon, label, act) {
    var b = document.createElement('button');
    b.type = 'button';
    b.setAttribute('aria-label', label);
    var i = document.createElement('i');
    i.className = 'ti ti-' + icon;
    i.setAttribute('aria-hidden', 'true');
    b.appendChild(i);
    b.addEventListener('click', act);
    return b;
  }

  function span(className) {
    var s = document.createElement('span');
    s.className = className;
    return s;
  }

  function build() {
    dialog = document.createElement('dialog');
    dialog.className = 'bs-view';
    dialog.setAttribute('aria-label', '查看照片');
    var pic = document.createElement('div');
    pic.className = 'pic';
    image = document.createElement('img');
    image.addEventListener('click', enlarge);
    pic.appendChild(image);
    var bar = document.createElement('div');
    bar.className = 'bar';
    caption = span('cap');
    caption.setAttribute('aria-live', 'polite');
    number = span('no');
    back = button('chevron-left', '上一张', function () { go(-1); });
    forth = button('chevron-right', '下一张', function () { go(1); });
    bar.append(caption, number, back, forth, button('x', '关闭', function () { dialog.close(); }));
    dialog.append(pic, bar);
    dialog.addEventListener('keydown', keys);
    dialog.addEventListener('close', function () {
      image.removeAttribute('src');
      if (links[at] && links[at].isConnected) links[at].focus();
    });
    swipes(pic);
    document.body.appendChild(dialog);
  }

  function enlarge() {
    dialog.classList.toggle('big');
  }

  function show() {
    var link = links[at];
    dialog.classList.remove('big');
    image.src = link.href;
    image.alt = link.querySelector('img') ? link.querySelector('img').alt : '照片';
    caption.textContent = link.dataset.caption || '';
    number.textContent = (at + 1) + ' / ' + links.length;
    back.disabled = at === 0;
    forth.disabled = at === links.length - 1;
  }

  function go(step) {
    if (at + step < 0 || at + step >= links.length) return;
    at += step;
    show();
  }

  function keys(e) {
    if (e.key === 'ArrowLeft') go(-1);
    else if (e.key === 'ArrowRight') go(1);
    else if (e.key === ' ' && e.target.tagName !== 'BUTTON') enlarge();
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  /** A quick one-finger move sideways; two fingers belong to the browser's own zoom. */
  function swipes(pic) {
    var from = null;
    pic.addEventListener('touchstart', function (e) {
      from = e.touches.length === 1 ? e.touches[0].clientX : null;
    }, { passive: true });
    pic.addEventListener('touchend', function (e) {
      if (from === null || dialog.classList.contains('big')) return;
      var moved = e.changedTouches[0].clientX - from;
      if (Math.abs(moved) > 60) go(moved > 0 ? -1 : 1);
      from = null;
    }, { passive: true });
  }

  function open(link) {
    if (!dialog) build();
    links = Array.prototype.slice.call(document.querySelectorAll('a[data-viewer]'));
    at = Math.max(0, links.indexOf(link));
    show();
    dialog.showModal();
  }

  document.addEventListener('click', function (e) {
    var link = e.target.closest('a[data-viewer]');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    open(link);
  });

  document.addEventListener('keydown', function (e) {
    if (e.key !== ' ' || (dialog && dialog.open) || !document.querySelector('[data-viewer-space]')) return;
    if (e.target.closest('input,textarea,select,button,a,[contenteditable],[role=button]')) return;
    var first = document.querySelector('a[data-viewer]');
    if (first) {
      e.preventDefault();
      open(first);
    }
  });
})();
