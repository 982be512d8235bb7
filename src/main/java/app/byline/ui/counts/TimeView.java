package app.byline.ui.counts;

import app.byline.goals.WritingStatistics;
import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WritingStatistics.Span;
import java.util.List;

/// In which steps the time that went by is looked at: the days of a year as a calendar, or days, weeks or months as
/// bars.
enum TimeView {
    YEAR,
    DAY,
    WEEK,
    MONTH;

    /// What is shown, today's last.
    List<Bar> bars(WritingStatistics now) {
        return switch (this) {
            case YEAR -> now.year().days();
            case DAY -> now.bars(Span.DAY);
            case WEEK -> now.bars(Span.WEEK);
            case MONTH -> now.bars(Span.MONTH);
        };
    }
}
