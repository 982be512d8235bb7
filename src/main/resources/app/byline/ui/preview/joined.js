// Arabic letters, which this engine draws each by itself: on the page they have the forms of Byline's words, of the same
// length. What is copied, and told of a click, is what was written.
(function (byline) {
  'use strict';
  const WORD = /[\u0600-\u06ff]+/g;

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
      for (const text of texts(blocks)) {
        const joined = text.data.replace(WORD, (word) => words[word] || word);
        if (joined !== text.data) {
          text.bylineWritten = text.data;
          text.data = joined;
        }
      }
    }
  });
})(window.byline);
