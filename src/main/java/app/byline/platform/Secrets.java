package app.byline.platform;

import java.util.Optional;

/// The system's keychain, or an encrypted file where there is none. `account` is a blog's id. Blocking; any thread but
/// JavaFX's.
public interface Secrets {
    Optional<Secret> find(String account) throws SecretsException;

    void save(String account, Secret secret) throws SecretsException;

    void remove(String account) throws SecretsException;
}
