// The blocks of the page, and what changes them.
(function (page) {
  'use strict';
  const main = document.querySelector('main');
  // All blocks, in the text's order.
  const blocks = [];

  // Lays out what has come into sight or near it.
  function see() {
    for (let near = page.near(); near.length > 0; near = page.near()) {
      page.keepingPlace(() => page.wake(near));
    }
  }

  // Who goes to the end stays there, however high what sleeps there turns out to be.
  document.addEventListener('scroll', () => {
    const root = document.documentElement;
    const wasAtEnd = window.scrollY > 0 && window.scrollY + root.clientHeight >= root.scrollHeight - 1;
    see();
    if (wasAtEnd) {
      window.scrollTo(0, root.scrollHeight);
    }
  });
  window.addEventListener('resize', see);
  // Keys that select all, or all that follows; what sleeps can't be selected.
  document.addEventListener('keydown', (event) => {
    // This engine names no keys; 65 is A, 35 and 36 are End and Home.
    const all = (event.ctrlKey || event.metaKey) && event.keyCode === 65;
    if (all || (event.shiftKey && (event.keyCode === 35 || event.keyCode === 36))) {
      page.keepingPlace(page.wakeAll);
    }
  });

  // An argument for each of thousands would be too many.
  function insert(from, fresh) {
    for (let i = 0; i < fresh.length; i += 1000) {
      blocks.splice(from + i, 0, ...fresh.slice(i, i + 1000));
    }
  }

  // What a reader has opened or closed stays so in the blocks that come for the ones that go.
  function keepOpen(fresh, gone) {
    const after = [...fresh.querySelectorAll('details')];
    if (after.length === 0) {
      return;
    }
    const before = gone.flatMap((block) => [...block.querySelectorAll('details')]);
    after.forEach((details) => { details.bylineOpen = details.open; });
    if (before.length === after.length) {
      before.forEach((details, i) => {
        if (details.open !== details.bylineOpen) {
          after[i].open = details.open;
        }
      });
    }
  }

  Object.assign(page, {
    // Blocks by their index in the text's order.
    count() {
      return blocks.length;
    },

    block(index) {
      return blocks[index];
    },

    // The index of the block around a node, -1 outside of all.
    indexOf(node) {
      let at = node;
      while (at && !(at.parentNode && at.parentNode.parentNode === main)) {
        at = at.parentNode;
      }
      return at ? blocks.indexOf(at) : -1;
    },

    // The block at that height of the window, the nearest one where there is none.
    indexAt(y) {
      return Math.max(0, blocks.indexOf(page.blockAt(y)));
    },

    // Replaces blocks, whose Arabic words look like these; answers what the new ones need drawn.
    splice(from, removed, html, words) {
      const added = document.createElement('template');
      added.innerHTML = html;
      page.prepare(added.content);
      const gone = blocks.slice(from, from + removed);
      page.order(added.content, gone);
      keepOpen(added.content, gone);
      page.cards(added.content);
      page.join(added.content, words);
      // Nothing moves for what comes at the end, nor is it near where the last one sleeps: no need to have the engine
      // lay out the page for it now.
      const atEnd = from === blocks.length;
      const place = atEnd ? (change) => change() : page.keepingPlace;
      const far = atEnd && from > 0 && !page.isLaidOut(blocks[from - 1]);
      place(() => {
        const fresh = [...added.content.children];
        page.put(fresh, blocks[from - 1]);
        page.remove(gone);
        blocks.splice(from, removed);
        insert(from, fresh);
      });
      if (!far) {
        see();
      }
      return page.wanted();
    },

    // What is done to new blocks before they are seen.
    prepare(blocks) {
      for (const box of blocks.querySelectorAll('.task-list-item input[type=checkbox]')) {
        // Browsers swallow clicks on what is disabled; a click changes the text, and the text the box.
        box.disabled = false;
      }
      page.direct(blocks);
    },

    // Bullets and bars stand where the first letter of the outermost list or quote begins.
    direct(blocks) {
      if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(blocks.textContent)) {
        const sided = 'ul, ol, dl, blockquote, table, details, .callout';
        for (const element of blocks.querySelectorAll(sided)) {
          if (!element.dir && !element.closest('[dir=auto]')) {
            element.dir = 'auto';
          }
        }
      }
    },

    colours(marks) {
      const classes = document.documentElement.classList;
      classes.remove('dark', 'sepia', 'contrast');
      classes.add(...marks);
    },

    // The type of what is written, as custom properties; none for the theme's own.
    type(names) {
      const style = document.documentElement.style;
      for (const name of ['--text', '--size', '--leading', '--measure']) {
        style.removeProperty(name);
      }
      Object.entries(names).forEach(([name, value]) => style.setProperty(name, value));
    },

    own(css) {
      let sheet = document.getElementById('own-sheet');
      if (!sheet) {
        sheet = document.head.appendChild(document.createElement('style'));
        sheet.id = 'own-sheet';
      }
      sheet.textContent = css;
    },

    theme(name) {
      const classes = document.documentElement.classList;
      classes.remove(...[...classes].filter((one) => one.startsWith('theme-')));
      classes.add('theme-' + name);
    }
  });
})(window.byline);
