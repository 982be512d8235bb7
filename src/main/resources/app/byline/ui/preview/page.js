window.byline = (function () {
  'use strict';
  const main = document.querySelector('main');

  // The first block that is seen, and where: what is read must not move when something above it changes.
  function anchor() {
    for (const block of main.children) {
      const box = block.getBoundingClientRect();
      if (box.bottom > 0) {
        return { block, top: box.top };
      }
    }
    return null;
  }

  return {
    splice(from, removed, html) {
      const seen = anchor();
      const added = document.createElement('template');
      added.innerHTML = html;
      for (let i = 0; i < removed; i++) {
        main.children[from].remove();
      }
      main.insertBefore(added.content, main.children[from] || null);
      if (seen && seen.block.isConnected) {
        window.scrollBy(0, seen.block.getBoundingClientRect().top - seen.top);
      }
    },

    follow(index) {
      const block = main.children[index];
      if (!block) {
        return;
      }
      const box = block.getBoundingClientRect();
      const margin = Math.min(80, window.innerHeight / 6);
      if (box.bottom < margin || box.top > window.innerHeight - margin) {
        window.scrollBy(0, box.top - window.innerHeight * 0.3);
      }
    },

    reveal(id) {
      const target = document.getElementById(id);
      if (target) {
        target.scrollIntoView();
      }
    },

    scrollTo(x, y) {
      window.scrollTo(x, y);
    },

    dark(on) {
      document.documentElement.className = on ? 'dark' : '';
    }
  };
})();
