// Where the page stands: places are blocks and parts of them, 0 a block's top and 1 the top of the next.
(function (byline) {
  'use strict';
  const root = document.documentElement;
  const mark = document.createElement('div');
  mark.id = 'caret-mark';
  mark.hidden = true;
  document.body.append(mark);
  let marked = null;

  function top(index) {
    if (index === 0) {
      return -window.scrollY;
    }
    const block = byline.block(index);
    return block ? block.getBoundingClientRect().top : root.scrollHeight - window.scrollY;
  }

  // Has a block laid out before it is asked where it stands.
  function reach(index) {
    const block = byline.block(index);
    if (block) {
      byline.keepingPlace(() => byline.wakeAround(block));
    }
  }

  function placeMark() {
    mark.hidden = !marked || !marked.isConnected || !byline.isLaidOut(marked);
    if (!mark.hidden) {
      const box = (marked.firstElementChild || marked).getBoundingClientRect();
      mark.style.transform = `translateY(${box.top + window.scrollY}px)`;
      mark.style.height = `${box.height}px`;
    }
  }

  new ResizeObserver(placeMark).observe(document.querySelector('main'));

  Object.assign(byline, {
    // What is hidden above and below, and what is seen.
    extent() {
      const seen = root.clientHeight;
      const above = window.scrollY;
      return JSON.stringify({ above, seen, below: Math.max(0, root.scrollHeight - above - seen) });
    },

    // The place at that height of the window, 0 its top and 1 its foot.
    place(height) {
      const y = height * root.clientHeight;
      const block = byline.indexAt(y);
      reach(block);
      const from = top(block);
      const length = top(block + 1) - from;
      return JSON.stringify({ block, part: length > 0 ? Math.min(1, Math.max(0, (y - from) / length)) : 0 });
    },

    // Scrolls so that a place stands at that height of the window.
    show(block, part, height) {
      reach(block);
      let near = [];
      do {
        byline.wake(near);
        const from = top(block);
        const y = from + part * (top(block + 1) - from);
        window.scrollBy(0, y - height * root.clientHeight);
        // What comes into sight is seldom as high as it was taken for.
        near = byline.near();
      } while (near.length > 0);
    },

    // Marks the block of the caret.
    mark(index) {
      const block = byline.block(index) || null;
      // Where it stands is seen to whenever the page's height changes.
      if (block !== marked) {
        marked = block;
        placeMark();
      }
    },

    // Keeps a block in sight.
    follow(index) {
      const block = byline.block(index);
      if (!block) {
        return;
      }
      reach(index);
      const box = block.getBoundingClientRect();
      const margin = Math.min(80, window.innerHeight / 6);
      if (box.bottom < margin || box.top > window.innerHeight - margin) {
        window.scrollBy(0, box.top - window.innerHeight * 0.3);
      }
    },

    // Jumps to a heading or footnote of the post, and lets it be seen for a moment. A post's ids begin with a word of
    // their own, so that none stands for a part of this page.
    reveal(id) {
      const own = id.startsWith('post-') ? id : 'post-' + id;
      const target = document.getElementById(own);
      if (target) {
        reach(byline.indexOf(target));
        target.scrollIntoView({ block: target.getBoundingClientRect().height > root.clientHeight ? 'start' : 'center' });
        target.animate([{ backgroundColor: 'var(--mark)' }, { backgroundColor: 'transparent' }], 1200);
      }
    },

    scrollTo(x, y) {
      window.scrollTo(x, y);
    }
  });
})(window.byline);
