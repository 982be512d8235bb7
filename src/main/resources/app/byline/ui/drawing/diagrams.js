// One diagram an order; the answer is said to Byline by alert().
(function () {
  'use strict';
  const FONT = 'Inter, "Noto Sans", "DejaVu Sans", sans-serif';
  const LIGHT = {
    darkMode: false, background: '#ffffff', fontFamily: FONT, fontSize: '15px',
    primaryColor: '#eef5f2', primaryTextColor: '#22252a', primaryBorderColor: '#7fb3a4',
    secondaryColor: '#f6efe2', secondaryTextColor: '#22252a', secondaryBorderColor: '#d3b985',
    tertiaryColor: '#eff1f7', tertiaryTextColor: '#22252a', tertiaryBorderColor: '#a9b4d0',
    lineColor: '#5f646d', textColor: '#22252a', noteBkgColor: '#fdf3dc', noteTextColor: '#22252a',
    noteBorderColor: '#d3b985', edgeLabelBackground: '#ffffff'
  };
  const DARK = {
    darkMode: true, background: '#1d1f22', fontFamily: FONT, fontSize: '15px',
    primaryColor: '#22332e', primaryTextColor: '#e6e3dd', primaryBorderColor: '#4d8676',
    secondaryColor: '#3a3020', secondaryTextColor: '#e6e3dd', secondaryBorderColor: '#8a713c',
    tertiaryColor: '#2a2d3a', tertiaryTextColor: '#e6e3dd', tertiaryBorderColor: '#5b6687',
    lineColor: '#a3a7ae', textColor: '#e6e3dd', noteBkgColor: '#3a3020', noteTextColor: '#e6e3dd',
    noteBorderColor: '#8a713c', edgeLabelBackground: '#1d1f22'
  };
  let count = 0;

  function say(answer) {
    alert(JSON.stringify(answer));
  }

  window.draw = function (order) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      class: { htmlLabels: false },
      theme: 'base',
      themeVariables: order.dark ? DARK : LIGHT,
      fontFamily: FONT,
      maxTextSize: 20000,
      maxEdges: 400,
      logLevel: 5,
      // No diagram sets anything up for itself.
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'theme',
        'themeCSS', 'themeVariables', 'fontFamily', 'altFontFamily', 'htmlLabels', 'flowchart', 'class', 'dompurifyConfig',
        'layout', 'look', 'deterministicIds', 'deterministicIDSeed', 'arrowMarkerAbsolute', 'legacyMathML', 'forceLegacyMathML']
    });
    mermaid.render('diagram-' + order.mark + '-' + count++, order.source).then(
      (drawn) => say({ id: order.id, svg: drawn.svg }),
      (failure) => say({ id: order.id, error: String(failure && failure.message).slice(0, 500) })
    ).finally(() => document.body.replaceChildren());
  };
})();
