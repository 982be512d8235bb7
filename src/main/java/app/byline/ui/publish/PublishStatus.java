package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.ui.Command;
import app.byline.ui.FlowRow;
import app.byline.ui.RoomForWords;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How the open post stands with its blog, in a few words at the window's foot, always there. JavaFX's thread.
public final class PublishStatus {
    private final PublishModel model;
    private final PostDate dates;
    private final Label sentence = new Label();
    private final RoomForWords room = new RoomForWords(sentence);
    private final HBox box;

    public PublishStatus(PublishModel model, PostDate dates, Command view) {
        this.model = model;
        this.dates = dates;
        sentence.setId("publish-state");
        sentence.getStyleClass().add("status");
        Hyperlink link = new Hyperlink(view.text());
        link.setId("view-post");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            view.run();
        });
        view.enabled().subscribe(possible -> {
            link.setVisible(possible);
            link.setManaged(possible);
        });
        box = new HBox(room, link, new WordsAlone(model).node());
        FlowRow.brief(box);
        box.getStyleClass().add("status-group");
        model.state().subscribe(_ -> say());
        model.blog().subscribe(_ -> say());
        model.due().subscribe(_ -> say());
        model.ahead().subscribe(_ -> say());
        model.queueing().subscribe(_ -> say());
    }

    public Node node() {
        return box;
    }

    private void say() {
        String blog = Optional.ofNullable(model.blog().get()).map(Blog::name).orElse("");
        PublishState state = model.state().get();
        String said = words(state, blog, "");
        room.say(said, words(state, blog, ".brief"));
        sentence.setAccessibleText(said);
        sentence.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), state instanceof PublishState.Failed);
        sentence.pseudoClassStateChanged(PseudoClass.getPseudoClass("waiting"), state instanceof PublishState.Underway);
    }

    /// In the form `brief`, the blog's name is left out of what stays so.
    private String words(PublishState state, String blog, String brief) {
        if (model.queueing().get()) {
            return Messages.text("publish.state.queueing");
        }
        return switch (state) {
            case PublishState.Nothing _ -> "";
            case PublishState.Unsent _ -> Messages.text("publish.state.unsent" + brief, blog);
            case PublishState.Sent(Publication sent) -> sent(sent, blog, brief);
            case PublishState.Changed(Publication sent) ->
                Messages.text((sent.live() ? "publish.state.changed" : "publish.state.draftChanged") + brief, blog);
            case PublishState.Underway underway -> underway(underway.job(), blog);
            case PublishState.Failed failed ->
                Messages.text(isBack(failed.job()) ? "publish.state.notBack" : "publish.state.failed", blog);
        };
    }

    private String sent(Publication there, String blog, String brief) {
        if (!there.live()) {
            return Messages.text("publish.state.draft" + brief, blog, dates.of(there.time()));
        }
        Optional<Instant> coming = model.due().get().filter(_ -> model.ahead().get());
        return coming.map(time -> Messages.text("publish.state.scheduled" + brief, blog, dates.withTime(time)))
                .orElseGet(() -> Messages.text("publish.state.sent" + brief, blog, dates.of(there.time())));
    }

    private String underway(PublishJob job, String blog) {
        return Messages.text(
                "publish.state." + key(job), blog, job.retryAt().map(dates::of).orElse(""));
    }

    private static boolean isBack(PublishJob job) {
        return job.aim() == PublishJob.Aim.WITHDRAW;
    }

    private static String key(PublishJob job) {
        if (isBack(job)) {
            return "back";
        }
        return job.state() == PublishJob.State.READY && job.retryAt().isPresent()
                ? "waiting"
                : job.state().name().toLowerCase(Locale.ROOT);
    }
}
