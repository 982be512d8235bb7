// What the mouse points at, told to Byline when it asks. The page itself only shows a heading's link.
(function (byline) {
  'use strict';
  const link = document.createElement('button');
  link.id = 'heading-link';
  link.hidden = true;
  link.textContent = '#';
  document.body.append(link);
  let heading = null;

  // Parts what has a look of its own from its neighbours; no text is found by it.
  const JOINER = '\u2060';

  // A block's text as it is seen, where what was drawn from a source counts as that source; and where in it a point is.
  function seen(block, node, offset) {
    let text = '';
    let at = 0;
    function walk(here) {
      if (here === node) {
        at = text.length + (here.nodeType === Node.TEXT_NODE ? offset : 0);
      }
      if (here.nodeType === Node.TEXT_NODE) {
        text += byline.written(here);
      } else if (here.bylineSource !== undefined) {
        if (here !== node && here.contains(node)) {
          at = text.length;
        }
        text += here.bylineSource;
      } else {
        const bound = getComputedStyle(here).display === 'inline' ? JOINER : '\n';
        text += bound;
        here.childNodes.forEach(walk);
        text += bound;
      }
    }
    block.childNodes.forEach(walk);
    return { text, at };
  }

  function text(target, index, x, y, doubled) {
    const range = document.caretRangeFromPoint(x, y);
    // The mouse was drawn over the text to select some of it.
    const selecting = !doubled && !window.getSelection().isCollapsed;
    if (!range || selecting) {
      return null;
    }
    const block = byline.block(index);
    const within = block.contains(range.startContainer);
    return Object.assign({ kind: 'text', block: index }, seen(block, within ? range.startContainer : target, range.startOffset));
  }

  // What a key or the mouse means there; `text` is asked where it means nothing else.
  function meant(target, text) {
    if (target === link) {
      return heading ? { kind: 'heading', id: heading.id.replace(/^post-/, ''), block: byline.indexOf(heading) } : null;
    }
    const index = target ? byline.indexOf(target) : -1;
    if (index < 0 || target.closest('a[href], summary')) {
      return null;
    }
    if (target.matches('.task-list-item input')) {
      const boxes = [...byline.block(index).querySelectorAll('.task-list-item input')];
      return { kind: 'task', block: index, number: boxes.indexOf(target) };
    }
    // No post can bring a button of its own.
    if (target.matches('button.embed-ask')) {
      return { kind: 'embed', block: index, host: target.dataset.host };
    }
    if (target.matches('.embed-play, .embed-picture')) {
      return target.dataset.address ? { kind: 'play', block: index, address: target.dataset.address } : null;
    }
    if (target.matches('button.example-put')) {
      return { kind: 'example', number: Number(target.dataset.example) };
    }
    if (target.matches('img')) {
      return { kind: 'image', block: index, address: target.currentSrc || target.src, text: target.alt };
    }
    return text(target, index);
  }

  // Whether the click that is under way is the author's own, and no program's.
  let trusted = false;
  document.addEventListener('click', (event) => {
    trusted = event.isTrusted;
  }, true);

  function hit(x, y, doubled) {
    return meant(document.elementFromPoint(x, y), (target, index) => text(target, index, x, y, doubled));
  }

  document.addEventListener('mouseover', (event) => {
    const over = event.target.closest && event.target.closest('main :is(h1,h2,h3,h4,h5,h6)[id]');
    if (event.target !== link && over !== heading) {
      heading = over;
      link.hidden = !over;
      link.classList.remove('done');
      if (over) {
        const box = over.getBoundingClientRect();
        link.style.transform = `translate(${box.left + window.scrollX - 26}px, ${box.top + window.scrollY}px)`;
        link.style.height = `${Math.min(box.height, 1.3 * parseFloat(getComputedStyle(over).fontSize))}px`;
      }
    }
  });

  Object.assign(byline, {
    // What is at that point of the window, null where there is nothing to do.
    hit(x, y, doubled) {
      return JSON.stringify(hit(x, y, doubled));
    },

    // What the key means that was pressed on what has the focus.
    pressed() {
      return JSON.stringify(trusted ? meant(document.activeElement, () => null) : null);
    },

    // The link of the heading was copied.
    copied() {
      link.classList.add('done');
    },

    labels(texts) {
      link.title = texts.headingLink;
      link.setAttribute('aria-label', texts.headingLink);
      const style = document.documentElement.style;
      style.setProperty('--more-label', JSON.stringify(texts.more));
      style.setProperty('--page-label', JSON.stringify(texts.page));
      style.setProperty('--unread-label', JSON.stringify(texts.unread));
    }
  });
})(window.byline);
