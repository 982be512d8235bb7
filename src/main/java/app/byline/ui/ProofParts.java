package app.byline.ui;

import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.SpellingModel;

/// What looks the open post over as it is written. `getting` is the command that installs the grammar package.
public record ProofParts(SpellingModel spelling, GrammarModel grammar, String getting) {}
