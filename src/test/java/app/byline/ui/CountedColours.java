package app.byline.ui;

import app.byline.code.CodeColours;
import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The real colours of code, what was asked for, and answers that a test holds back. JavaFX's thread.
public final class CountedColours implements CodeColours {
    /// The sources, in the order in which they were asked for.
    public final List<String> asked = new ArrayList<>();

    private final CodeColours colours;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    CountedColours(CodeColours colours) {
        this.colours = colours;
    }

    /// Answers nothing until it is let go.
    public void hold() {
        holding = true;
    }

    public void letGo() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    @Override
    public CompletionStage<Optional<List<Style>>> of(String language, String source) {
        asked.add(source);
        CompletableFuture<Optional<List<Style>>> answer = new CompletableFuture<>();
        Runnable ask = () -> colours.of(language, source).thenAccept(answer::complete);
        if (holding) {
            held.add(ask);
        } else {
            ask.run();
        }
        return answer;
    }
}
