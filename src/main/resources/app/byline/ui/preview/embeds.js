// An address alone on its line, as a calm card. Nothing is loaded for it; what it says comes from Byline.
(function (byline) {
  'use strict';
  const cards = new Map();
  let asked = [];
  let texts = { ask: '{0}', play: '{0}' };
  const PICTURE = /^cards\/[0-9a-f]{64}\.(jpg|png|gif)$/;

  function part(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  }

  function words(known, link, address) {
    link.textContent = known.title || address;
    const said = part('div', 'embed-words', '');
    said.append(part('span', 'embed-site', known.site), link);
    if (known.author) {
      said.append(part('span', 'embed-author', known.author));
    }
    if (known.title) {
      said.append(part('span', 'embed-author', known.host));
    }
    return said;
  }

  function buttons(known, address) {
    const row = part('div', 'embed-acts', '');
    if (known.playable) {
      const play = part('button', 'embed-play', texts.play.replace('{0}', known.site));
      play.dataset.address = address;
      row.append(play);
    }
    if (!known.asked) {
      const ask = part('button', 'embed-ask', texts.ask.replace('{0}', known.host));
      ask.dataset.host = known.host;
      row.append(ask);
    }
    return row;
  }

  function picture(known, address) {
    const image = part('img', 'embed-picture', '');
    // The title beside it says what it is of.
    image.alt = '';
    image.src = known.picture;
    if (known.playable) {
      image.dataset.address = address;
    }
    return image;
  }

  function show(address, known) {
    for (const figure of cards.get(address) || []) {
      const link = figure.querySelector('a[href]');
      figure.bylineAddress = figure.bylineAddress || link.textContent;
      const said = words(known, link, figure.bylineAddress);
      const row = buttons(known, address);
      if (row.children.length) {
        said.append(row);
      }
      const pictured = PICTURE.test(known.picture);
      figure.classList.toggle('pictured', pictured);
      figure.replaceChildren(...(pictured ? [picture(known, address)] : []), said);
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
      const fill = () => all.forEach(([address, known]) => show(address, known));
      // What sleeps is as high as before, whatever it says.
      const figures = all.flatMap(([address]) => cards.get(address) || []);
      if (figures.every((figure) => figure.closest('main > .asleep'))) {
        fill();
      } else {
        byline.keepingPlace(fill);
      }
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
