package app.byline.ui.counts;

import app.byline.ui.editor.CountModel;

/// What tells how much is written, and how far that is.
public record CountParts(CountModel counts, GoalModel goals) {}
