package app.byline.publish;

import app.byline.platform.SecretsException;
import java.io.IOException;

/// Asks a blog what it offers. Waits for the network; any thread but JavaFX's.
public interface BlogSurvey {
    /// What it says now.
    ///
    /// @throws IOException when it can't be asked now, or says no
    /// @throws SecretsException when its password can't be read
    BlogFacts ask(Blog blog) throws IOException, SecretsException;
}
