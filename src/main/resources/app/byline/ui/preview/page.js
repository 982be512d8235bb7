// The blocks of the page, and what changes them.
window.byline = (function () {
  'use strict';
  const main = document.querySelector('main');
  // In the page blocks stand in groups: the engine lays out those of one group again, not all of a long post, when one
  // changes. They have no look of their own.
  const GROUP = 64;
  // All blocks, in the text's order.
  const blocks = [];

  const page = {
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

  function newGroup(before) {
    return main.insertBefore(document.createElement('div'), before);
  }

  // Puts blocks into the page behind that one, or at its beginning.
  function put(added, last) {
    let group = last ? last.parentNode : main.firstChild || newGroup(null);
    let next = last ? last.nextSibling : group.firstChild;
    if (added.length > GROUP) {
      // What stands behind goes into a group of its own, so that the new ones fill groups between.
      const rest = newGroup(group.nextSibling);
      while (next) {
        const moved = next;
        next = next.nextSibling;
        rest.append(moved);
      }
      for (let i = 0; i < added.length; i += GROUP) {
        newGroup(rest).append(...added.slice(i, i + GROUP));
      }
      tidy(rest);
      tidy(group);
    } else {
      added.forEach((block) => group.insertBefore(block, next));
      tidy(group);
    }
  }

  // An argument for each of thousands would be too many.
  function insert(from, fresh) {
    for (let i = 0; i < fresh.length; i += 1000) {
      blocks.splice(from + i, 0, ...fresh.slice(i, i + 1000));
    }
  }

  // Parts a group that has become large, and takes away an empty one.
  function tidy(group) {
    const size = group.childElementCount;
    if (size === 0) {
      group.remove();
    } else if (size > 2 * GROUP) {
      newGroup(group.nextSibling).append(...[...group.children].slice(GROUP));
    }
  }

  // The first block that is seen, and where: what is read must not move when something above it changes.
  function anchor() {
    const block = page.block(page.indexAt(0));
    return block ? { block, top: block.getBoundingClientRect().top } : null;
  }

  // What a reader has opened or closed stays so in the blocks that come for the ones that go.
  function keepOpen(fresh, gone) {
    const before = gone.flatMap((block) => [...block.querySelectorAll('details')]);
    const after = [...fresh.querySelectorAll('details')];
    after.forEach((details) => { details.bylineOpen = details.open; });
    if (before.length === after.length) {
      before.forEach((details, i) => {
        if (details.open !== details.bylineOpen) {
          after[i].open = details.open;
        }
      });
    }
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
      const gone = blocks.slice(from, from + removed);
      page.order(added.content, gone);
      keepOpen(added.content, gone);
      page.cards(added.content);
      // Nothing moves for what comes at the end: no need to have the engine lay out the page for it now.
      const place = from === blocks.length ? (change) => change() : page.keepingPlace;
      place(() => {
        const fresh = [...added.content.children];
        put(fresh, blocks[from - 1]);
        const left = new Set(gone.map((block) => block.parentNode));
        gone.forEach((block) => block.remove());
        left.forEach(tidy);
        blocks.splice(from, removed);
        insert(from, fresh);
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
