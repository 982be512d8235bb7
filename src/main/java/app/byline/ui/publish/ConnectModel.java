package app.byline.ui.publish;

import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogAccess.Trial;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Certificates;
import app.byline.publish.PostManner;
import app.byline.publish.ServerCertificate;
import app.byline.ui.Background;
import app.byline.ui.publish.BlogKeeping.Problem;
import app.byline.ui.publish.BlogKeeping.Refusal;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Connecting a blog, step by step: its address, its password, a test. Nothing is kept before the test has passed.
/// JavaFX's thread.
public final class ConnectModel {
    private static final Logger LOG = System.getLogger(ConnectModel.class.getName());

    /// By which blogs are found and entered.
    public record Ways(BlogAccess access, BrowserSignIn service, Certificates certificates) {}

    private final Ways ways;
    private final BlogKeeping keeping;
    private final SignInModel service;
    private final Passphrase passphrase;
    private final Consumer<URI> browser;
    private final Background background;

    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final ReadOnlyBooleanWrapper phraseWanted = new ReadOnlyBooleanWrapper(this, "phraseWanted");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Found.Here>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ServerCertificate>> certificate =
            new ReadOnlyObjectWrapper<>(this, "certificate", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Blog>> connected =
            new ReadOnlyObjectWrapper<>(this, "connected", Optional.empty());

    /// `background` may wait for the network for long; `browser` opens an address outside the window; `passphrase` is
    /// what opens the kept passwords where the system has no keychain.
    public ConnectModel(
            Ways ways, BlogKeeping keeping, Passphrase passphrase, Consumer<URI> browser, Background background) {
        this.ways = ways;
        this.keeping = keeping;
        this.service = new SignInModel(ways.service(), keeping, passphrase, browser, background);
        this.passphrase = passphrase;
        this.browser = browser;
        this.background = background;
        address.addListener((_, _, _) -> {
            found.set(Optional.empty());
            problem.set(Optional.empty());
            certificate.set(Optional.empty());
        });
    }

    /// Blogs of a service that is entered in the browser.
    public SignInModel service() {
        return service;
    }

    /// What the author types for the blog's address.
    public StringProperty address() {
        return address;
    }

    public StringProperty user() {
        return user;
    }

    public StringProperty password() {
        return password;
    }

    /// The passphrase of the encrypted file, asked for where there is no keychain.
    public StringProperty phrase() {
        return phrase;
    }

    /// Whether a passphrase is needed to keep the password.
    public ReadOnlyBooleanProperty phraseWanted() {
        return phraseWanted.getReadOnlyProperty();
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The blog at the address, once it is found.
    public ReadOnlyObjectProperty<Optional<Found.Here>> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the server shows, where its word can't be trusted.
    public ReadOnlyObjectProperty<Optional<ServerCertificate>> certificate() {
        return certificate.getReadOnlyProperty();
    }

    /// Takes exactly that certificate for the right one at its server, and looks again.
    public void trust() {
        Optional<ServerCertificate> shown = certificate.get();
        if (shown.isPresent() && !busy.get()) {
            ways.certificates().trust(shown.get());
            find();
        }
    }

    /// The blog that was connected last, until another is looked for.
    public ReadOnlyObjectProperty<Optional<Blog>> connected() {
        return connected.getReadOnlyProperty();
    }

    /// Looks what is at the address.
    public void find() {
        String typed = address.get().strip();
        if (typed.isEmpty()) {
            problem.set(Optional.of(problem(BlogAccess.Diagnosis.NO_ADDRESS, "")));
            return;
        }
        connected.set(Optional.empty());
        certificate.set(Optional.empty());
        ask(() -> look(typed), answer -> {
            certificate.set(answer.certificate());
            switch (answer.found()) {
                case Found.Here here -> found.set(Optional.of(here));
                case Found.Nowhere nowhere -> problem.set(Optional.of(problem(nowhere.diagnosis(), nowhere.detail())));
            }
        });
    }

    private record Answer(Found found, Optional<ServerCertificate> certificate) {}

    private Answer look(String typed) {
        Found answer = ways.access().find(typed);
        boolean untrusted =
                answer instanceof Found.Nowhere nowhere && nowhere.diagnosis() == BlogAccess.Diagnosis.UNTRUSTED;
        return new Answer(answer, untrusted ? ways.certificates().look(typed) : Optional.empty());
    }

    /// Opens the page on which the blog makes a password for Byline.
    public void authorise() {
        found.get().flatMap(Found.Here::authorise).ifPresent(browser);
    }

    /// Tries user and password, and keeps blog and password when they work.
    public void connect() {
        if (found.get().isEmpty() || user.get().isBlank() || password.get().isBlank()) {
            return;
        }
        Blog blog = withUser(found.get().get().blog(), user.get().strip());
        Secret secret = new Secret(password.get().strip());
        if (phraseWanted.get() && !phrase.get().isEmpty()) {
            passphrase.give(new Secret(phrase.get()));
        }
        ask(() -> tryAndKeep(blog, secret), tried -> {
            Optional<Refusal> refusal = tried.refusal();
            problem.set(refusal.map(Refusal::problem));
            phraseWanted.set(
                    phraseWanted.get() || refusal.map(Refusal::wantsPhrase).orElse(false));
            if (refusal.isEmpty()) {
                connected.set(Optional.of(tried.blog()));
                // Not a moment longer in memory than it takes.
                password.set("");
                phrase.set("");
                phraseWanted.set(false);
                address.set("");
                user.set("");
            }
        });
    }

    /// As it is kept, or why it is not.
    private record Tried(Blog blog, Optional<Refusal> refusal) {}

    private Tried tryAndKeep(Blog blog, Secret secret) {
        return switch (ways.access().test(blog, secret)) {
            case Trial.Fails fails ->
                new Tried(blog, Optional.of(new Refusal(problem(fails.diagnosis(), fails.detail()), false)));
            case Trial.Works(String _, PostManner manner) -> {
                Blog found = manner == PostManner.of(blog) ? pinned(blog) : manner.in(pinned(blog));
                yield new Tried(keeping.blogs().again(found), keeping.keep(found, secret));
            }
        };
    }

    /// Sends new posts to the blog that was connected last in that manner.
    public void write(PostManner manner) {
        connected.get().filter(blog -> PostManner.of(blog) != manner).ifPresent(blog -> {
            Blog changed = manner.in(blog);
            background.run(() -> keeping.blogs().save(changed));
            connected.set(Optional.of(changed));
        });
    }

    /// With the certificate that was trusted on the way to it.
    private Blog pinned(Blog blog) {
        return ways.certificates()
                .trusted(blog.home().toString())
                .map(print -> blog.with(Certificates.SETTING, print))
                .orElse(blog);
    }

    private static Blog withUser(Blog blog, String user) {
        return blog.with("user", user);
    }

    private <T> void ask(Supplier<T> question, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(Optional.empty());
        background.ask(question).whenComplete((answer, failure) -> {
            busy.set(false);
            if (failure == null) {
                then.accept(answer);
            } else {
                LOG.log(Level.WARNING, "connecting a blog failed", failure);
                problem.set(Optional.of(problem(BlogAccess.Diagnosis.SERVER_FAULT, "")));
            }
        });
    }

    private static Problem problem(BlogAccess.Diagnosis diagnosis, String detail) {
        String key = "connect." + diagnosis.name().toLowerCase(Locale.ROOT);
        return new Problem(Messages.text(key), Messages.text(key + ".next"), detail.strip());
    }
}
