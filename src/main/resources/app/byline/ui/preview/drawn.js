// What is drawn from a source: formulas, code, diagrams. The page asks, Byline draws, the page shows.
(function (byline) {
  'use strict';
  const waiting = new Map();
  let wanted = [];
  // What comes late for the page before this one must find nothing here.
  let count = Math.floor(Math.random() * 1e9);
  let texts = { undrawn: '' };

  function kind(element) {
    if (element.matches('pre.mermaid, pre:has(> code.language-mermaid)')) {
      return 'diagram';
    }
    return element.matches('code') ? 'code' : element.matches('.display') ? 'display' : 'math';
  }

  function language(element) {
    const name = [...element.classList].find((one) => one.startsWith('language-'));
    return name ? name.slice('language-'.length) : '';
  }

  function want(element) {
    const id = ++count;
    waiting.set(id, element);
    wanted.push({ id, kind: element.bylineKind, source: element.bylineSource, language: language(element) });
  }

  function find(within) {
    return [...within.querySelectorAll('.math, pre.mermaid, pre > code[class*="language-"]')]
      .map((element) => (element.matches('code.language-mermaid') ? element.parentNode : element));
  }

  function show(element, html) {
    const drawn = html !== null;
    element.classList.toggle('drawn', drawn);
    element.classList.toggle('undrawn', !drawn);
    if (drawn) {
      element.innerHTML = html;
    } else {
      element.textContent = element.bylineSource;
      element.title = texts.undrawn;
    }
  }

  Object.assign(byline, {
    // Asks for what new blocks need drawn. Until it is there they show what stood in its place, so that nothing
    // flickers while a formula is typed.
    order(blocks, removed) {
      const elements = find(blocks);
      if (elements.length === 0) {
        return;
      }
      const before = removed.flatMap((block) => [...block.querySelectorAll('.drawn')]);
      elements.forEach((element, i) => {
        element.bylineSource = element.textContent;
        element.bylineKind = kind(element);
        if (before.length === elements.length && before[i].bylineKind === element.bylineKind) {
          element.classList.add('drawn');
          element.replaceChildren(...before[i].childNodes);
        }
        want(element);
      });
    },

    // Takes what was asked for since the last time.
    wanted() {
      const asked = wanted;
      wanted = [];
      return JSON.stringify(asked);
    },

    // Shows drawings, each as its number and HTML or null. What is read stays in its place.
    drawn(all) {
      byline.keepingPlace(() => {
        for (const [id, html] of all) {
          const element = waiting.get(id);
          waiting.delete(id);
          if (element) {
            show(element, html);
          }
        }
      });
    },

    // Asks for all diagrams again: the colours changed.
    redraw() {
      [...document.querySelectorAll('main pre')].filter((element) => element.bylineKind === 'diagram').forEach(want);
    },

    mathStyle(css) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    },

    drawnLabels(labels) {
      texts = labels;
    }
  });
})(window.byline);
