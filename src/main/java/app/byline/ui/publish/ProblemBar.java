package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.publish.BlogKind;
import app.byline.publish.JobId;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.PublishJob;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong with sending the open post: what happened, what is safe, what to do next. Stands above the text and
/// never in its way. JavaFX's thread.
public final class ProblemBar {
    private static final Set<Reason> ACCESS = Set.of(Reason.CREDENTIALS, Reason.NOT_A_BLOG, Reason.UNTRUSTED);

    private final PublishModel model;
    private final Label happened = new Label();
    private final Label next = new Label();
    private final Label says = new Label();
    private final Button reconnect = new Button(Messages.text("problem.reconnect"));
    private final PasswordField phrase = new PasswordField();
    private final JobDeeds deeds;
    private final JobButtons buttons;
    private final FlowRow ways = new FlowRow();
    private final FlowRow bar;
    /// The job for which a passphrase was typed last.
    private Optional<JobId> unlocked = Optional.empty();

    /// `connect` opens the pane in which a blog's address and password are given; `signIn` begins a sign-in there, for
    /// blogs that are entered in the browser.
    public ProblemBar(PublishModel model, JobDeeds deeds, Runnable connect, Runnable signIn) {
        this.model = model;
        this.deeds = deeds;
        this.buttons = new JobButtons("problem", deeds, this::retry);
        happened.setId("problem");
        happened.getStyleClass().add("problem-title");
        for (Label label : new Label[] {happened, next, says}) {
            Wrapping.on(label);
        }
        says.setId("problem-says");
        says.getStyleClass().add("problem-server");
        reconnect.setId("problem-reconnect");
        reconnect.setOnAction(_ -> (isEnteredInBrowser() ? signIn : connect).run());
        VBox text = new VBox(happened, next, says);
        text.getStyleClass().add("problem-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        phrase.setId("problem-passphrase");
        phrase.setPromptText(Messages.text("problem.passphrase"));
        FieldName.set(phrase, Messages.text("problem.passphrase"));
        phrase.setOnAction(
                _ -> model.state().get().current().map(PublishJob::id).ifPresent(this::retry));
        FlowRow all = new FlowRow(phrase, reconnect, ways);
        all.getStyleClass().add("problem-buttons");
        ways.getStyleClass().add("problem-buttons");
        bar = new FlowRow(new FontIcon(Feather.ALERT_TRIANGLE), text, all);
        bar.getStyleClass().add("problem-bar");
        model.state().subscribe(_ -> show());
        model.unqueued().subscribe(_ -> show());
    }

    public Node node() {
        return bar;
    }

    private void retry(JobId job) {
        if (phrase.isVisible() && !phrase.getText().isEmpty()) {
            unlocked = Optional.of(job);
            deeds.unlock(job, phrase.getText());
            phrase.clear();
        } else {
            unlocked = Optional.empty();
            deeds.retry(job);
        }
    }

    private void show() {
        if (model.unqueued().get()) {
            ways.getChildren().setAll(again());
            tell(ProblemWords.unqueued(blog()), Optional.empty(), "");
        } else if (model.state().get() instanceof PublishState.Failed failed) {
            PublishJob job = failed.job();
            boolean signsIn = isEnteredInBrowser() && job.refusal().equals(Optional.of(Reason.CREDENTIALS));
            ways.getChildren().setAll(buttons.of(job));
            tell(signsIn ? ProblemWords.signIn(job, blog()) : ProblemWords.of(job, blog()), job.refusal(), says(job));
            reconnect.setText(Messages.text(signsIn ? "problem.sign_in" : "problem.reconnect"));
        } else {
            bar.setVisible(false);
            bar.setManaged(false);
        }
    }

    private Button again() {
        Button again = new Button(Messages.text("problem.retry"));
        again.setId("problem-retry");
        again.setOnAction(_ -> model.publish());
        return again;
    }

    private boolean isEnteredInBrowser() {
        Blog blog = model.blog().get();
        return blog != null && blog.kind() == BlogKind.WORDPRESS_COM;
    }

    private String blog() {
        return Optional.ofNullable(model.blog().get()).map(Blog::name).orElse("");
    }

    /// What the blog says; of a password that can't be read none knows, but the passphrase may have been a wrong one.
    private String says(PublishJob job) {
        String said = job.problem().strip();
        if (job.refusal().equals(Optional.of(Reason.PASSWORD_UNREADABLE))) {
            return unlocked.equals(Optional.of(job.id())) ? Messages.text("connect.secrets.wrong_passphrase") : "";
        }
        return said.isEmpty() ? "" : Messages.text("problem.says", said);
    }

    private void tell(ProblemWords words, Optional<Reason> why, String said) {
        happened.setText(words.happened());
        next.setText(words.next());
        says.setText(said);
        says.setManaged(!said.isEmpty());
        Form.show(reconnect, why.filter(ACCESS::contains).isPresent());
        Form.show(phrase, why.equals(Optional.of(Reason.PASSWORD_UNREADABLE)));
        bar.setVisible(true);
        bar.setManaged(true);
    }
}
