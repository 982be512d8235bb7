package app.byline.publish;

import java.io.IOException;

/// The blog said no to what is answered with no [Outcome].
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Outcome.Reason reason;

    /// Its message is what the blog said, or the reason where it said nothing.
    public RefusedException(Outcome.Refused refused) {
        super(refused.serverSays().isBlank() ? refused.reason().name() : refused.serverSays());
        this.reason = refused.reason();
    }

    /// Why.
    public Outcome.Reason reason() {
        return reason;
    }
}
