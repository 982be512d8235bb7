// The blocks of the page, and what changes them.
window.byline = (function () {
  'use strict';
  const main = document.querySelector('main');

  const page = {
    // Blocks by their index in the text's order.
    count() {
      return main.children.length;
    },

    block(index) {
      return main.children[index];
    },

    // The index of the block around a node, -1 outside of all.
    indexOf(node) {
      let at = node;
      while (at && at.parentNode !== main) {
        at = at.parentNode;
      }
      return at ? Array.prototype.indexOf.call(main.children, at) : -1;
    },

    // The block at that height of the window, the nearest one where there is none.
    indexAt(y) {
      let low = 0;
      let high = page.count() - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (page.block(middle).getBoundingClientRect().top <= y) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  };

  // The first block that is seen, and where: what is read must not move when something above it changes.
  function anchor() {
    const block = page.block(page.indexAt(0));
    return block ? { block, top: block.getBoundingClientRect().top } : null;
  }

  return Object.assign(page, {
    keepingPlace(change) {
      const seen = anchor();
      change();
      if (seen && seen.block.isConnected) {
        window.scrollBy(0, seen.block.getBoundingClientRect().top - seen.top);
      }
    },

    // Replaces blocks; answers what the new ones need drawn.
    splice(from, removed, html) {
      const added = document.createElement('template');
      added.innerHTML = html;
      page.prepare(added.content);
      const gone = [...main.children].slice(from, from + removed);
      page.order(added.content, gone);
      page.cards(added.content);
      page.keepingPlace(() => {
        gone.forEach((block) => block.remove());
        main.insertBefore(added.content, main.children[from] || null);
      });
      return page.wanted();
    },

    // What is done to new blocks before they are seen.
    prepare(blocks) {
      for (const box of blocks.querySelectorAll('.task-list-item input[type=checkbox]')) {
        // Browsers swallow clicks on what is disabled; a click changes the text, and the text the box.
        box.disabled = false;
      }
    },

    dark(on) {
      document.documentElement.classList.toggle('dark', on);
    },

    theme(name) {
      const classes = document.documentElement.classList;
      classes.remove(...[...classes].filter((one) => one.startsWith('theme-')));
      classes.add('theme-' + name);
    }
  });
})();
