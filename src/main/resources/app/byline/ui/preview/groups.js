// Blocks stand in groups, which have no look of their own: the engine lays out those of one group again, not all of a
// long post, when one changes. Groups far from what is seen sleep: their blocks are there and are not laid out, and their
// height is an estimate until they come near. A group is about a window of text, so that little is laid out that isn't
// seen when the page goes elsewhere.
window.byline = (function () {
  'use strict';
  const main = document.querySelector('main');
  const GROUP = 16;
  // So much of a line of text is full, and so high are a line and the space between blocks, in pixels.
  const LINE = 72, HEIGHT = 27.5, SPACE = 19;

  function isAsleep(group) {
    return group.classList.contains('asleep');
  }

  function estimate(group) {
    group.style.height = `${(group.textContent.length / LINE) * HEIGHT + group.childElementCount * SPACE}px`;
  }

  function newGroup(before, asleep, blocks) {
    const group = document.createElement('div');
    group.append(...blocks);
    if (asleep) {
      group.className = 'asleep';
      estimate(group);
    }
    return main.insertBefore(group, before);
  }

  function wake(group) {
    group.removeAttribute('class');
    group.removeAttribute('style');
  }

  // Not by a selector: that would go through all of the page.
  function asleep() {
    return [...main.children].filter(isAsleep);
  }

  // Parts a group that has become large, and takes away an empty one.
  function tidy(group) {
    const size = group.childElementCount;
    if (size === 0) {
      group.remove();
      return;
    }
    if (size > 2 * GROUP) {
      newGroup(group.nextSibling, isAsleep(group), [...group.children].slice(GROUP));
    }
    if (isAsleep(group)) {
      estimate(group);
    }
  }

  // The last of these, one below the other, that begins at that height of the window or above it.
  function lastAbove(elements, y) {
    let low = 0;
    let high = elements.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (elements[middle].getBoundingClientRect().top <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return elements[low];
  }

  // The first block that is seen, or the sleeping group, and how far it is above the window's top.
  function anchor() {
    const group = lastAbove(main.children, 0);
    const element = group && !isAsleep(group) ? lastAbove(group.children, 0) : group;
    if (!element) {
      return null;
    }
    const box = element.getBoundingClientRect();
    return { element, above: -box.top, part: isAsleep(element) && box.height > 0 ? -box.top / box.height : null };
  }

  return {
    // Puts blocks into the page behind that one, or at its beginning.
    put(added, last) {
      const group = last ? last.parentNode : main.firstChild || newGroup(null, false, []);
      const next = last ? last.nextSibling : group.firstChild;
      if (added.length > GROUP / 2 && group.childElementCount + added.length > GROUP) {
        const behind = group.nextSibling;
        // What stands behind goes into a group of its own, so that the new ones fill groups between.
        const rest = [...group.children].slice(next ? [...group.children].indexOf(next) : group.childElementCount);
        const before = rest.length > 0 ? newGroup(behind, isAsleep(group), rest) : behind;
        for (let i = 0; i < added.length; i += GROUP) {
          newGroup(before, true, added.slice(i, i + GROUP));
        }
      } else {
        added.forEach((block) => group.insertBefore(block, next));
      }
      tidy(group);
    },

    remove(gone) {
      const left = new Map();
      gone.forEach((block) => left.set(block.parentNode, []));
      gone.forEach((block) => left.get(block.parentNode).push(block));
      left.forEach((those, group) => {
        if (those.length === group.childElementCount) {
          // All at once: of a long post that goes there are thousands.
          group.remove();
        } else {
          those.forEach((block) => block.remove());
          tidy(group);
        }
      });
    },

    // The block at that height of the window, the nearest one where there is none; of a sleeping group one of its blocks.
    blockAt(y) {
      const group = lastAbove(main.children, y);
      if (!group || !isAsleep(group)) {
        return group && lastAbove(group.children, y);
      }
      const box = group.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (y - box.top) / box.height));
      return group.children[Math.floor(part * (group.childElementCount - 1))];
    },

    // Whether a block is laid out.
    isLaidOut(block) {
      return !isAsleep(block.parentNode);
    },

    // What is read stays where it is, whatever changes.
    keepingPlace(change) {
      const seen = anchor();
      change();
      if (seen && seen.element.isConnected) {
        const box = seen.element.getBoundingClientRect();
        window.scrollBy(0, box.top + (seen.part === null ? seen.above : seen.part * box.height));
      }
    },

    // The sleeping groups that are seen or near it.
    near() {
      const margin = window.innerHeight;
      const found = [];
      let group = lastAbove(main.children, -margin);
      while (group) {
        const box = group.getBoundingClientRect();
        if (box.top >= 2 * margin) {
          break;
        }
        if (isAsleep(group) && box.bottom > -margin) {
          found.push(group);
        }
        group = group.nextElementSibling;
      }
      return found;
    },

    // Lays out groups.
    wake(groups) {
      groups.forEach(wake);
    },

    // Lays out the group of a block and its neighbours.
    wakeAround(block) {
      const group = block.parentNode;
      [group.previousSibling, group, group.nextSibling].filter((one) => one && isAsleep(one)).forEach(wake);
    },

    wakeAll() {
      asleep().forEach(wake);
    }
  };
})();
