package app.byline.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The passphrase of the encrypted file, for systems without a keychain: as the author gave it, for as long as the
/// program runs and nowhere but in memory, else as the environment has it. Safe from any thread.
public final class Passphrase implements Supplier<Optional<Secret>> {
    private final Optional<Secret> environment;
    private final AtomicReference<@Nullable Secret> given = new AtomicReference<>();

    /// `environment` is what is used until the author gives one.
    public Passphrase(Optional<Secret> environment) {
        this.environment = environment;
    }

    /// Uses this one from now on.
    public void give(Secret phrase) {
        given.set(phrase);
    }

    @Override
    public Optional<Secret> get() {
        return Optional.ofNullable(given.get()).or(() -> environment);
    }
}
