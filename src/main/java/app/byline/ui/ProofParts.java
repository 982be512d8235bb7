package app.byline.ui;

import app.byline.ui.editor.GrammarChecks;
import app.byline.ui.editor.SpellingChecks;

/// What looks the open post over as it is written. `getting` is the command that installs the grammar package.
public record ProofParts(SpellingChecks spelling, GrammarChecks grammar, String getting) {}
