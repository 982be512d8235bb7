// A post in its blog's own page: title and content are put into their places.
window.byline = (function () {
  'use strict';
  const content = document.querySelector('[data-byline=content]');

  return {
    title(text) {
      for (const place of document.querySelectorAll('[data-byline=title]')) {
        place.textContent = text;
      }
    },

    // Replaces elements of the content, whose Arabic words look like these.
    splice(from, removed, html, words) {
      const added = document.createElement('template');
      added.innerHTML = html;
      this.prepare(added.content);
      this.join(added.content, words);
      for (const gone of [...content.children].slice(from, from + removed)) {
        gone.remove();
      }
      content.insertBefore(added.content, content.children[from] || null);
    },

    prepare() {},

    reveal(id) {
      const target = document.getElementById('post-' + id);
      if (target) {
        target.scrollIntoView();
      }
    }
  };
})();
