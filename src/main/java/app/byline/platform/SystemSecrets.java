package app.byline.platform;

import app.byline.platform.SecretsException.Reason;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/// The system's keychain: Secret Service or KWallet, macOS's, Windows's Credential Manager; and where there is none, an
/// encrypted file. See docs/decisions/0010-secrets-in-the-keychain.md.
@SuppressWarnings("try") // the library's close() is declared with Exception; an interrupt is handled as any failure
public final class SystemSecrets implements Secrets {
    private static final String SERVICE = "Byline";

    private final Secrets elsewhere;

    /// `elsewhere` keeps them on a system without a keychain.
    public SystemSecrets(Secrets elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Optional<Secret> find(String account) throws SecretsException {
        Optional<Keyring> keyring = keyring();
        if (keyring.isEmpty()) {
            return elsewhere.find(account);
        }
        try (Keyring open = keyring.get()) {
            return Optional.of(new Secret(open.getPassword(SERVICE, account)));
        } catch (PasswordAccessException e) {
            // The library tells «none of that name» and «locked» alike; a password that is not there is asked for
            // again.
            return Optional.empty();
        } catch (Exception e) {
            throw failed(e);
        }
    }

    @Override
    public void save(String account, Secret secret) throws SecretsException {
        Optional<Keyring> keyring = keyring();
        if (keyring.isEmpty()) {
            elsewhere.save(account, secret);
            return;
        }
        try (Keyring open = keyring.get()) {
            open.setPassword(SERVICE, account, secret.reveal());
        } catch (PasswordAccessException e) {
            throw new SecretsException(Reason.LOCKED, "The keychain did not take the password.", e);
        } catch (Exception e) {
            throw failed(e);
        }
    }

    @Override
    public void remove(String account) throws SecretsException {
        Optional<Keyring> keyring = keyring();
        if (keyring.isEmpty()) {
            elsewhere.remove(account);
            return;
        }
        try (Keyring open = keyring.get()) {
            open.deletePassword(SERVICE, account);
        } catch (PasswordAccessException e) {
            // It was not there.
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private static SecretsException failed(Exception e) {
        return new SecretsException(Reason.FAILED, "The keychain can't be used.", e);
    }

    private static Optional<Keyring> keyring() {
        try {
            return Optional.of(Keyring.create());
        } catch (BackendNotSupportedException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }
}
