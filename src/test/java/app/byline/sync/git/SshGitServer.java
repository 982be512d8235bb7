package app.byline.sync.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;

/// A repository over SSH, for the one key that lies in a home folder of its own.
final class SshGitServer implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Repository repository;

    SshGitServer(Path folder, Path home) throws Exception {
        Git.init().setBare(true).setDirectory(folder.toFile()).call().close();
        repository = Git.open(folder.toFile()).getRepository();
        KeyPair host = key();
        KeyPair user = key();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator((_, given, _) -> KeyUtils.compareKeys(given, user.getPublic()));
        server.setCommandFactory((_, command) -> new GitCommand(command));
        server.start();
        Path keys = Files.createDirectories(home.resolve(".ssh"));
        try (OutputStream out = Files.newOutputStream(keys.resolve("id_rsa"))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "test", null, out);
        }
        Files.writeString(
                keys.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
    }

    String address() {
        return "ssh://jane@127.0.0.1:" + server.getPort() + "/posts.git";
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /// `git-upload-pack '/posts.git'` and its counterpart.
    private final class GitCommand extends AbstractCommandSupport {
        GitCommand(String command) {
            super(command, null);
        }

        @Override
        public void run() {
            try (InputStream in = getInputStream();
                    OutputStream out = getOutputStream()) {
                if (getCommand().startsWith("git-upload-pack")) {
                    new UploadPack(repository).upload(in, out, getErrorStream());
                } else {
                    new ReceivePack(repository).receive(in, out, getErrorStream());
                }
                onExit(0);
            } catch (IOException e) {
                onExit(1, String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
        repository.close();
    }
}
