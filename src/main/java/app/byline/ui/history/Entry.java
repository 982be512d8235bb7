package app.byline.ui.history;

import app.byline.history.Revision;
import app.byline.publish.Published;
import java.util.List;

/// One line of the timeline: a revision, and which blogs took it. `current` is the newest one.
public record Entry(Revision revision, List<Published> published, boolean current) {}
