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
  document.querySelectorAll('[data-demo]').forEach(function (b) {
    b.addEventListener('click', function () {
      document.getElementById('u').value = b.dataset.demo;
      document.getElementById('p').value = document.getElementById('demo-password').textContent;
      document.getElementById('sign-in').requestSubmit();
    });
  });
})();
