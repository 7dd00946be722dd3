/* Sign-in page: show the password, and in the demo sign in with one press. */
(function () {
  'use strict';
  document.querySelectorAll('[data-eye]').forEach(function (b) {
    b.addEventListener('click', function () {
      var field = document.getElementById(b.dataset.eye);
      var show = field.type === 'password';
      field.type = show ? 'text' : 'password';
      b.setAttribute('aria-pressed', String(show));
      b.setAttribute('aria-label', show ? '隐藏密码' : '显示密码');
    });
  });
  function code(account) {
    return fetch('/login/code' + (account ? '?account=' + encodeURIComponent(account) : '')).then(function (answer) {
      return answer.text();
    });
  }

  function send(account, oneTime) {
    var fields = { username: account, password: document.getElementById('demo-password').textContent, totp: oneTime };
    var form = document.getElementById('sign-in');
    form.querySelectorAll('input:not([name=_csrf])').forEach(function (field) {
      field.disabled = true;
    });
    Object.keys(fields).forEach(function (name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = fields[name];
      form.append(field);
    });
    form.requestSubmit();
  }

  document.querySelectorAll('[data-demo]').forEach(function (b) {
    b.addEventListener('click', function () {
      if (b.dataset.factor !== 'true') {
        send(b.dataset.demo, '');
        return;
      }
      code(b.dataset.demo).then(function (oneTime) {
        send(b.dataset.demo, oneTime);
      });
    });
  });

  /* The demo shows the present code; it changes every 30 seconds. */
  var shown = document.getElementById('demo-code');
  if (shown) {
    setInterval(function () {
      code().then(function (oneTime) {
        shown.textContent = oneTime;
      });
    }, 5000);
  }
})();
