// Workers by name. What they answer is said to Byline by alert(), the one word a page has for the program around it.
window.workers = (function () {
  'use strict';
  const running = new Map();

  function close(name) {
    const worker = running.get(name);
    if (worker) {
      worker.terminate();
      running.delete(name);
    }
  }

  return {
    open(name, sources) {
      close(name);
      const url = URL.createObjectURL(new Blob([sources.join('\n;\n')], { type: 'text/javascript' }));
      const worker = new Worker(url);
      worker.onmessage = (message) => alert(JSON.stringify(Object.assign({ worker: name }, message.data)));
      worker.onerror = () => alert(JSON.stringify({ worker: name, failed: true }));
      running.set(name, worker);
    },

    send(name, message) {
      const worker = running.get(name);
      if (worker) {
        worker.postMessage(message);
      }
    },

    close
  };
})();
