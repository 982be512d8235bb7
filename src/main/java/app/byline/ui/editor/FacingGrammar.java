package app.byline.ui.editor;

import app.byline.grammar.Finding;
import app.byline.ui.editor.GrammarModel.State;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// What is wrong with the grammar of the post that the author is at, of two side by side. JavaFX's thread.
public final class FacingGrammar implements GrammarChecks {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.THERE);
    private final ReadOnlyBooleanWrapper atFinding = new ReadOnlyBooleanWrapper(this, "atFinding");
    private final Turning<GrammarModel> turning;

    public FacingGrammar(GrammarModel first) {
        turning = new Turning<>(first, this::follow);
    }

    /// That one is there too.
    void join(GrammarModel second) {
        second.on().bindBidirectional(on());
        turning.join(second);
    }

    void turn(GrammarModel next) {
        turning.turn(next);
    }

    private Subscription follow(GrammarModel next) {
        return next.state().subscribe(state::set).and(next.atFinding().subscribe(atFinding::set));
    }

    @Override
    public BooleanProperty on() {
        return turning.first().on();
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty atFinding() {
        return atFinding.getReadOnlyProperty();
    }

    @Override
    public Optional<Finding> finding() {
        return turning.get().finding();
    }

    @Override
    public CompletionStage<Optional<Finding>> step(boolean forward) {
        return turning.get().step(forward);
    }

    @Override
    public CompletionStage<Void> ignore(Finding finding, boolean now) {
        return turning.get().ignore(finding, now);
    }

    /// Both texts are marked anew: a rule is turned off for all posts.
    @Override
    public CompletionStage<Void> turnOff(String rule, String name, boolean now) {
        return turning.get()
                .turnOff(rule, name, now)
                .thenRun(() ->
                        turning.all().forEach(each -> each.without(turning.get().off())));
    }

    @Override
    public Map<String, String> off() {
        return turning.get().off();
    }
}
