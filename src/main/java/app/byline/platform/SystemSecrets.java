package app.byline.platform;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Locale;
import java.util.Optional;

/// The keychain of the signed-in user: Secret Service or KWallet, macOS Keychain, Windows Credential Manager. Opened
/// for each question, so that one unlocked meanwhile answers the next. Blocking; any thread but JavaFX's.
public final class SystemSecrets implements Secrets {
    private static final String SERVICE = "app.byline";

    /// A question to the open keychain.
    @FunctionalInterface
    private interface Question<T> {
        T ask(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<Secret> find(String account) throws SecretsException {
        return with(keyring -> {
            try {
                return Optional.of(new Secret(keyring.getPassword(SERVICE, account)));
            } catch (PasswordAccessException e) {
                if (isLocked(e)) {
                    throw e;
                }
                // The library says «none there» by the same exception.
                return Optional.empty();
            }
        });
    }

    @Override
    public void save(String account, Secret secret) throws SecretsException {
        with(keyring -> {
            keyring.setPassword(SERVICE, account, secret.reveal());
            return true;
        });
    }

    @Override
    public void remove(String account) throws SecretsException {
        if (find(account).isPresent()) {
            with(keyring -> {
                keyring.deletePassword(SERVICE, account);
                return true;
            });
        }
    }

    @SuppressWarnings("try") // the library's close() declares Exception: all of it is caught here, where it enters
    private static <T> T with(Question<T> question) throws SecretsException {
        try (Keyring keyring = Keyring.create()) {
            return question.ask(keyring);
        } catch (BackendNotSupportedException e) {
            throw new SecretsException(SecretsException.Reason.ABSENT, "no keychain on this system", e);
        } catch (PasswordAccessException e) {
            throw new SecretsException(
                    isLocked(e) ? SecretsException.Reason.LOCKED : SecretsException.Reason.FAILED,
                    "the keychain refused",
                    e);
        } catch (Exception e) {
            throw new SecretsException(SecretsException.Reason.FAILED, "the keychain failed", e);
        }
    }

    private static boolean isLocked(PasswordAccessException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("lock");
    }
}
