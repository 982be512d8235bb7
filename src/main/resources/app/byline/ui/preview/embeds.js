// An address alone on its line, as a calm card. Nothing is loaded for it; what it says comes from Byline.
(function (byline) {
  'use strict';
  const cards = new Map();
  let asked = [];
  let texts = { ask: '{0}' };

  function part(name, text) {
    const element = document.createElement('span');
    element.className = name;
    element.textContent = text;
    return element;
  }

  function show(address, known) {
    for (const figure of cards.get(address) || []) {
      const link = figure.querySelector('a[href]');
      const before = figure.querySelector('.embed-site') ? [] : [link.textContent];
      figure.bylineAddress = figure.bylineAddress || before[0];
      link.textContent = known.title || figure.bylineAddress;
      figure.replaceChildren(part('embed-site', known.site), link);
      if (known.author) {
        figure.append(part('embed-author', known.author));
      }
      if (known.title) {
        figure.append(part('embed-author', known.host));
      }
      if (!known.asked) {
        const button = document.createElement('button');
        button.className = 'embed-ask';
        button.dataset.host = known.host;
        button.textContent = texts.ask.replace('{0}', known.host);
        figure.append(button);
      }
    }
  }

  Object.assign(byline, {
    cards(blocks) {
      for (const figure of blocks.querySelectorAll('figure.embed')) {
        const link = figure.querySelector('a[href]');
        if (link && figure.children.length === 1) {
          const address = link.getAttribute('href');
          cards.set(address, (cards.get(address) || []).filter((one) => one.isConnected).concat(figure));
          asked.push(address);
        }
      }
    },

    // Takes the addresses of new cards.
    addresses() {
      const taken = [...new Set(asked)];
      asked = [];
      return JSON.stringify(taken);
    },

    // Shows what is known of addresses, each with what it says.
    known(all) {
      byline.keepingPlace(() => all.forEach(([address, known]) => show(address, known)));
    },

    // Every address that has a card on the page.
    allAddresses() {
      return JSON.stringify([...cards.keys()]);
    },

    embedLabels(labels) {
      texts = labels;
    }
  });
})(window.byline);
