// While a check runs its page looks again by itself, until the verdict is there.
(() => {
  if (document.querySelector('[data-check-running]')) {
    setTimeout(() => location.reload(), 2000);
  }
})();
