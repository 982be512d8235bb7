// One piece of code a message, or the grammar of one more language.
onmessage = ({ data }) => {
  if (data.grammar) {
    const url = URL.createObjectURL(new Blob([data.grammar], { type: 'text/javascript' }));
    importScripts(url);
    URL.revokeObjectURL(url);
    postMessage({ defined: true });
  } else if (!hljs.getLanguage(data.language)) {
    postMessage({ unknown: true });
  } else {
    try {
      postMessage({ html: hljs.highlight(data.source, { language: data.language, ignoreIllegals: true }).value });
    } catch (failure) {
      postMessage({ error: String(failure.message).slice(0, 300) });
    }
  }
};

postMessage({ ready: true });
