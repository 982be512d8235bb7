package app.byline.ui;

import app.byline.ui.editor.CountModel;

/// What the window tells of how much is written.
public record CountParts(CountModel counts) {}
