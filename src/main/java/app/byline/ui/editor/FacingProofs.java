package app.byline.ui.editor;

import app.byline.spelling.Language;
import app.byline.spelling.Spelling.Tongue;
import app.byline.spelling.TaughtWords;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// How the post is spelt that the author is at, of two side by side. JavaFX's thread.
public final class FacingProofs implements SpellingChecks {
    private final ReadOnlyObjectWrapper<Optional<Tongue>> tongue =
            new ReadOnlyObjectWrapper<>(this, "tongue", Optional.empty());
    private final ReadOnlyBooleanWrapper atMisspelt = new ReadOnlyBooleanWrapper(this, "atMisspelt");
    private final ReadOnlyObjectWrapper<Optional<String>> taughtHere =
            new ReadOnlyObjectWrapper<>(this, "taughtHere", Optional.empty());
    private final Turning<SpellingModel> turning;

    public FacingProofs(SpellingModel first) {
        turning = new Turning<>(first, this::follow);
    }

    /// That one is there too.
    void join(SpellingModel second) {
        second.on().bindBidirectional(on());
        turning.join(second);
    }

    void turn(SpellingModel next) {
        turning.turn(next);
    }

    private Subscription follow(SpellingModel next) {
        return next.tongue()
                .subscribe(tongue::set)
                .and(next.atMisspelt().subscribe(atMisspelt::set))
                .and(next.taughtHere().subscribe(taughtHere::set));
    }

    @Override
    public BooleanProperty on() {
        return turning.first().on();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Tongue>> tongue() {
        return tongue.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty atMisspelt() {
        return atMisspelt.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> taughtHere() {
        return taughtHere.getReadOnlyProperty();
    }

    @Override
    public CompletionStage<TaughtWords> taught() {
        return turning.get().taught();
    }

    @Override
    public CompletionStage<Boolean> step(boolean forward) {
        return turning.get().step(forward);
    }

    @Override
    public Optional<String> word() {
        return turning.get().word();
    }

    /// Both texts are looked over again: a word is taught for all posts.
    @Override
    public CompletionStage<Void> teach(String word, boolean known) {
        return turning.get().teach(word, known).thenRun(() -> turning.all().forEach(SpellingModel::anew));
    }

    @Override
    public CompletionStage<Void> ignore(String word, boolean now) {
        return turning.get().ignore(word, now);
    }

    @Override
    public void say(Optional<Language> language) {
        turning.get().say(language);
    }
}
