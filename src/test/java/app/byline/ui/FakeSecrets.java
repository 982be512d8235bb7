package app.byline.ui;

import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A keychain in memory.
public final class FakeSecrets implements Secrets {
    private final Map<String, Secret> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> find(String account) {
        return Optional.ofNullable(kept.get(account));
    }

    @Override
    public void save(String account, Secret secret) {
        kept.put(account, secret);
    }

    @Override
    public void remove(String account) {
        kept.remove(account);
    }
}
