// Images, videos and sounds of other sites: loaded where the author allows the site, else a calm box in their place.
(function (byline) {
  'use strict';
  const allowed = new Set();
  let text = '{0}';

  function load(element, from, to) {
    const address = element.getAttribute(from);
    if (address && allowed.has(new URL(address).host)) {
      element.setAttribute(to, address);
    }
  }

  function box(element) {
    const held = document.createElement('span');
    held.className = 'byline-remote';
    // Nothing of it is in the post's text.
    held.bylineSource = '';
    const site = new URL(element.getAttribute('data-remote')).host;
    held.append(element.getAttribute('alt') || '', document.createElement('br'), text.replace('{0}', site));
    element.before(held);
    element.hidden = true;
  }

  const prepare = byline.prepare;
  Object.assign(byline, {
    // The sites that may be loaded from, and what is said of the others.
    sites(names, says) {
      names.forEach((name) => allowed.add(name));
      text = says;
    },

    prepare(blocks) {
      prepare(blocks);
      for (const player of blocks.querySelectorAll('audio,video')) {
        // Nothing comes before it is asked for.
        player.preload = 'none';
      }
      for (const element of blocks.querySelectorAll('[data-remote],[data-remote-poster]')) {
        load(element, 'data-remote', 'src');
        load(element, 'data-remote-poster', 'poster');
        if (element.matches('img,audio,video') && element.hasAttribute('data-remote') && !element.hasAttribute('src')) {
          box(element);
        }
      }
    }
  });
})(window.byline);
