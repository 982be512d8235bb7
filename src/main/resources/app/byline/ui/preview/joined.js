// Arabic letters, which this engine draws each by itself: on the page they have the forms of Byline's words, of the same
// length. What is copied, and told of a click, is what was written.
(function (byline) {
  'use strict';
  const WORD = /[\u0600-\u06ff]+/g;
  const ARABIC_BEGIN = /^[\u0600-\u06ff]/;
  const ARABIC_END = /[\u0600-\u06ff]$/;

  // Those within a node, but for what something is drawn from.
  function texts(within) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.bylineSource === undefined ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT)
    });
    const found = [];
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) {
        found.push(walker.currentNode);
      }
    }
    return found;
  }

  // What a word goes on through.
  const INLINE = 'A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP U VAR'.split(' ');

  function block(text) {
    let around = text.parentNode;
    while (around.parentNode && INLINE.includes(around.nodeName)) {
      around = around.parentNode;
    }
    return around;
  }

  // Whether nothing stands between the two, one behind the other, but marks.
  function touch(one, other) {
    if (block(one) !== block(other)) {
      return false;
    }
    const between = document.createRange();
    between.setStartAfter(one);
    between.setEndBefore(other);
    return Array.from(between.cloneContents().querySelectorAll('*')).every((node) => INLINE.includes(node.nodeName));
  }

  // The texts, those together between which a word may go on.
  function runs(within) {
    const found = [];
    for (const text of texts(within)) {
      const last = found.length > 0 ? found[found.length - 1] : null;
      const ends = last && ARABIC_END.test(last[last.length - 1].data) && ARABIC_BEGIN.test(text.data);
      if (ends && touch(last[last.length - 1], text)) {
        last.push(text);
      } else {
        found.push([text]);
      }
    }
    return found;
  }

  function written(text) {
    return text.bylineWritten === undefined ? text.data : text.bylineWritten;
  }

  // While the selection is taken away, the page says what was written; the selection stays in its places.
  function unjoin() {
    const selection = window.getSelection();
    if (selection.isCollapsed) {
      return;
    }
    const around = selection.getRangeAt(0).commonAncestorContainer;
    const all = texts(around.nodeType === Node.TEXT_NODE ? around.parentNode : around)
      .filter((text) => text.bylineWritten !== undefined && selection.containsNode(text, true));
    const joined = all.map((text) => text.data);
    const say = (words) => {
      const ends = [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
      all.forEach((text, i) => { text.data = words[i]; });
      selection.setBaseAndExtent(...ends);
    };
    if (all.length > 0) {
      say(all.map(written));
      setTimeout(() => say(joined));
    }
  }

  document.addEventListener('copy', unjoin);
  document.addEventListener('dragstart', unjoin);

  Object.assign(byline, {
    // A text as it was written.
    written,

    // Gives the words of new blocks their forms.
    join(blocks, words) {
      if (!words || Object.keys(words).length === 0) {
        return;
      }
      for (const run of runs(blocks)) {
        const joined = run.map((text) => text.data).join('').replace(WORD, (word) => words[word] || word);
        let from = 0;
        for (const text of run) {
          const part = joined.slice(from, from + text.length);
          from += text.length;
          if (part !== text.data) {
            text.bylineWritten = text.data;
            text.data = part;
          }
        }
      }
    }
  });
})(window.byline);
