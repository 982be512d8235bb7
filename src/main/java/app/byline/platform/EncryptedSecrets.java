package app.byline.platform;

import app.byline.platform.SecretsException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in a file of their owner's alone, encrypted with AES-256-GCM under a key made of a passphrase by PBKDF2 with
/// the rounds OWASP asks for. Blocking; any thread but JavaFX's.
public final class EncryptedSecrets implements Secrets {
    private static final byte[] MAGIC = "BYLINE-SECRETS-1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
    private static final int ROUNDS = 600_000;

    private final Path file;
    private final Supplier<Optional<Secret>> passphrase;
    private final SecureRandom random = new SecureRandom();

    /// `passphrase` is asked for each time the file is read or written; empty when there is none to be had.
    public EncryptedSecrets(Path file, Supplier<Optional<Secret>> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    @Override
    public synchronized Optional<Secret> find(String account) throws SecretsException {
        return Files.exists(file)
                ? Optional.ofNullable(read(phrase()).getProperty(account)).map(Secret::new)
                : Optional.empty();
    }

    @Override
    public synchronized void save(String account, Secret secret) throws SecretsException {
        Secret phrase = phrase();
        Properties all = Files.exists(file) ? read(phrase) : new Properties();
        all.setProperty(account, secret.reveal());
        write(phrase, all);
    }

    @Override
    public synchronized void remove(String account) throws SecretsException {
        if (Files.exists(file)) {
            Secret phrase = phrase();
            Properties all = read(phrase);
            all.remove(account);
            write(phrase, all);
        }
    }

    private Secret phrase() throws SecretsException {
        return passphrase
                .get()
                .filter(phrase -> !phrase.reveal().isEmpty())
                .orElseThrow(() -> new SecretsException(
                        Reason.ABSENT,
                        "This system has no keychain, and no passphrase was given for the encrypted file."));
    }

    private Properties read(Secret phrase) throws SecretsException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() < MAGIC.length + SALT + NONCE || !Arrays.equals(take(bytes, MAGIC.length), MAGIC)) {
                throw new SecretsException(Reason.FAILED, file + " is not a file of secrets.");
            }
            byte[] salt = take(bytes, SALT);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, phrase, salt, take(bytes, NONCE));
            String text = new String(cipher.doFinal(take(bytes, bytes.remaining())), StandardCharsets.UTF_8);
            Properties all = new Properties();
            all.load(new StringReader(text));
            return all;
        } catch (AEADBadTagException e) {
            throw new SecretsException(Reason.WRONG_PASSPHRASE, "The passphrase does not fit " + file + ".", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsException(Reason.FAILED, file + " can't be read.", e);
        }
    }

    private void write(Secret phrase, Properties all) throws SecretsException {
        try {
            StringWriter text = new StringWriter();
            all.store(text, null);
            byte[] salt = fresh(SALT);
            byte[] nonce = fresh(NONCE);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, phrase, salt, nonce);
            byte[] sealed = cipher.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + SALT + NONCE + sealed.length);
            AtomicFile.writePrivate(
                    file, bytes.put(MAGIC).put(salt).put(nonce).put(sealed).array());
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsException(Reason.FAILED, file + " can't be written.", e);
        }
    }

    private static Cipher cipher(int mode, Secret phrase, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(phrase.reveal().toCharArray(), salt, ROUNDS, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        SecretKey aes = new SecretKeySpec(key, "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
