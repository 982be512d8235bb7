package app.byline.ui.counts;

import app.byline.goals.WritingStatistics.Span;

/// In which steps the time that went by is looked at: the days of a year as a calendar, or days, weeks or months as
/// bars.
enum TimeView {
    YEAR(Span.DAY),
    DAY(Span.DAY),
    WEEK(Span.WEEK),
    MONTH(Span.MONTH);

    private final Span span;

    TimeView(Span span) {
        this.span = span;
    }

    /// What one square or bar stands for.
    Span span() {
        return span;
    }
}
