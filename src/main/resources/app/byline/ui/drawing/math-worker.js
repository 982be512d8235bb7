// One formula a message. Nothing it says can load, link or grow without end.
onmessage = ({ data }) => {
  try {
    postMessage({
      html: katex.renderToString(data.source, {
        displayMode: data.display,
        trust: false,
        strict: 'ignore',
        maxExpand: 500,
        maxSize: 30
      })
    });
  } catch (failure) {
    postMessage({ error: String(failure.message).slice(0, 300) });
  }
};

postMessage({ ready: true });
