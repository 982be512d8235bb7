package app.byline.ui;

import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SecretsException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A keychain in memory; a test may take it away.
public final class FakeSecrets implements Secrets {
    private final Map<String, Secret> kept = new ConcurrentHashMap<>();
    private volatile Optional<Secrets> elsewhere = Optional.empty();

    /// From now on there is no keychain, and this is used in its stead.
    public void replaceBy(Secrets others) {
        elsewhere = Optional.of(others);
    }

    @Override
    public Optional<Secret> find(String account) throws SecretsException {
        return elsewhere.isPresent() ? elsewhere.get().find(account) : Optional.ofNullable(kept.get(account));
    }

    @Override
    public void save(String account, Secret secret) throws SecretsException {
        if (elsewhere.isPresent()) {
            elsewhere.get().save(account, secret);
        } else {
            kept.put(account, secret);
        }
    }

    @Override
    public void remove(String account) throws SecretsException {
        if (elsewhere.isPresent()) {
            elsewhere.get().remove(account);
        } else {
            kept.remove(account);
        }
    }
}
