package app.byline.ui.counts;

import app.byline.ui.editor.CountModel;

/// What tells how much is written, how far that is, and how much it was before.
public record CountParts(CountModel counts, GoalModel goals, DailyModel daily, StatisticsModel statistics) {}
