package app.byline.ui.counts;

import app.byline.goals.StatisticsSource;
import app.byline.goals.WritingStatistics;
import app.byline.platform.AtomicFile;
import app.byline.ui.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What was written and published over time, as it is shown. JavaFX's thread.
public final class StatisticsModel {
    private final StatisticsSource source;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<WritingStatistics>> statistics =
            new ReadOnlyObjectWrapper<>(this, "statistics", Optional.empty());
    private final ObjectProperty<TimeView> view = new SimpleObjectProperty<>(this, "view", TimeView.YEAR);

    public StatisticsModel(StatisticsSource source, Background background) {
        this.source = source;
        this.background = background;
    }

    /// As they were when asked for last; empty before that.
    public ReadOnlyObjectProperty<Optional<WritingStatistics>> statistics() {
        return statistics.getReadOnlyProperty();
    }

    /// In which steps they are looked at.
    ObjectProperty<TimeView> view() {
        return view;
    }

    /// Asks for them anew.
    public CompletionStage<Void> look() {
        return background.ask(source::now).thenAccept(now -> statistics.set(Optional.of(now)));
    }

    /// Writes each day into a file for spreadsheets, in the place of what was there. Fails when it can't be written.
    CompletionStage<Void> export(Path file) {
        String csv = statistics.get().map(WritingStatistics::csv).orElse("");
        return background.run(() -> write(file, csv));
    }

    private static void write(Path file, String csv) {
        try {
            AtomicFile.write(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
