package app.byline.ui.publish;

import app.byline.publish.JobId;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.PublishJob;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// The ways on for a job that waits or has stopped, as buttons; which there are depends on why. JavaFX's thread.
public final class JobButtons {
    private final String place;
    private final JobDeeds deeds;
    private final Consumer<JobId> retry;

    /// `place` begins the buttons' ids; `retry` tries again.
    public JobButtons(String place, JobDeeds deeds, Consumer<JobId> retry) {
        this.place = place;
        this.deeds = deeds;
        this.retry = retry;
    }

    /// For that job, the most likely first.
    public List<Button> of(PublishJob job) {
        List<Button> buttons = new ArrayList<>();
        Optional<Reason> why = job.refusal().filter(_ -> job.state() == PublishJob.State.FAILED);
        if (why.equals(Optional.of(Reason.CHANGED_ON_SERVER))) {
            buttons.add(button("compare", job, _ -> deeds.compare(job)));
            buttons.add(button("cancel", job, deeds::cancel));
            return buttons;
        }
        if (why.equals(Optional.of(Reason.TRASHED)) || why.equals(Optional.of(Reason.GONE))) {
            return missing(job, why.get());
        }
        if (job.state() != PublishJob.State.SENDING) {
            buttons.add(button("retry", job, retry));
        }
        if (job.state() == PublishJob.State.READY || job.state() == PublishJob.State.FAILED) {
            buttons.add(button("cancel", job, deeds::cancel));
        }
        return buttons;
    }

    /// Of a post that readers don't find there. Whoever took it back wants no more than that.
    private List<Button> missing(PublishJob job, Reason why) {
        List<Button> buttons = new ArrayList<>();
        if (why == Reason.TRASHED) {
            buttons.add(button("restore", job, deeds::restore));
        }
        buttons.add(button("anew", job, deeds::publishAnew));
        Button here = button("here", job, deeds::keepHere);
        buttons.add(job.aim() == PublishJob.Aim.WITHDRAW ? 0 : buttons.size(), here);
        return buttons;
    }

    private Button button(String name, PublishJob job, Consumer<JobId> action) {
        boolean back = name.equals("cancel") && job.aim() == PublishJob.Aim.WITHDRAW;
        Button button = new Button(Messages.text("problem." + (back ? "leave" : name)));
        button.setId(place + "-" + name);
        button.setOnAction(_ -> action.accept(job.id()));
        return button;
    }
}
