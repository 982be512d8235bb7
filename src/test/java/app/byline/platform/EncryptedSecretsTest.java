package app.byline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedSecretsTest {
    @TempDir
    Path folder;

    private String phrase = "correct horse";

    @Test
    void secretsAreKeptEncryptedAndFoundAgain() throws SecretsException, IOException {
        secrets().save("blog", new Secret("abcd EFGH 1234"));
        secrets().save("other", new Secret("ü"));
        assertThat(secrets().find("blog")).map(Secret::reveal).contains("abcd EFGH 1234");
        assertThat(secrets().find("nobody")).isEmpty();
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .startsWith("BYLINE-SECRETS-1")
                .doesNotContain("abcd", "blog");
        secrets().remove("blog");
        assertThat(secrets().find("blog")).isEmpty();
        assertThat(secrets().find("other")).map(Secret::reveal).contains("ü");
    }

    @Test
    void aWrongPassphraseOpensNothingAndChangesNothing() throws SecretsException, IOException {
        secrets().save("blog", new Secret("x"));
        byte[] before = Files.readAllBytes(file());
        phrase = "wrong";
        assertThatThrownBy(() -> secrets().find("blog"))
                .isInstanceOfSatisfying(
                        SecretsException.class,
                        e -> assertThat(e.reason()).isEqualTo(SecretsException.Reason.WRONG_PASSPHRASE));
        assertThatThrownBy(() -> secrets().save("blog", new Secret("y"))).isInstanceOf(SecretsException.class);
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aChangedByteIsFoundOut() throws SecretsException, IOException {
        secrets().save("blog", new Secret("x"));
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> secrets().find("blog")).isInstanceOf(SecretsException.class);
    }

    @Test
    void withoutAPassphraseNothingIsKept() {
        phrase = "";
        assertThatThrownBy(() -> secrets().save("blog", new Secret("x")))
                .isInstanceOfSatisfying(
                        SecretsException.class, e -> assertThat(e.reason()).isEqualTo(SecretsException.Reason.ABSENT));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aSecretDoesNotPrint() {
        assertThat(new Secret("abcd")).hasToString("••••");
    }

    private Path file() {
        return folder.resolve("secrets");
    }

    private EncryptedSecrets secrets() {
        return new EncryptedSecrets(file(), () -> Optional.of(new Secret(phrase)));
    }
}
