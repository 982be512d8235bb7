package app.byline.ui.publish;

import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.BrowserSignIn.Signed;
import app.byline.publish.BrowserSignIn.Why;
import app.byline.ui.Background;
import app.byline.ui.publish.BlogKeeping.Problem;
import app.byline.ui.publish.BlogKeeping.Refusal;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Connecting blogs of a service: a sign-in in the browser, then the blogs to choose from. Nothing is kept before some
/// are chosen. JavaFX's thread.
public final class SignInModel {
    private static final Logger LOG = System.getLogger(SignInModel.class.getName());

    /// A blog of the account, and whether it is wanted here.
    public record Choosable(Blog blog, BooleanProperty chosen) {}

    private final BrowserSignIn service;
    private final BlogKeeping keeping;
    private final Passphrase passphrase;
    private final Consumer<URI> browser;
    private final Background background;
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final ReadOnlyBooleanWrapper phraseWanted = new ReadOnlyBooleanWrapper(this, "phraseWanted");
    private final ReadOnlyObjectWrapper<List<Choosable>> blogs = new ReadOnlyObjectWrapper<>(this, "blogs", List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Blog>> connected =
            new ReadOnlyObjectWrapper<>(this, "connected", List.of());
    private Optional<Secret> token = Optional.empty();

    /// `background` may wait for an author in a browser for long.
    SignInModel(
            BrowserSignIn service,
            BlogKeeping keeping,
            Passphrase passphrase,
            Consumer<URI> browser,
            Background background) {
        this.service = service;
        this.keeping = keeping;
        this.passphrase = passphrase;
        this.browser = browser;
        this.background = background;
    }

    /// Whether the author is awaited from the browser.
    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// The account's blogs, once somebody is signed in; none before and after.
    public ReadOnlyObjectProperty<List<Choosable>> blogs() {
        return blogs.getReadOnlyProperty();
    }

    /// The blogs connected last, until somebody signs in anew.
    public ReadOnlyObjectProperty<List<Blog>> connected() {
        return connected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The passphrase of the encrypted file, asked for where there is no keychain.
    public StringProperty phrase() {
        return phrase;
    }

    public ReadOnlyBooleanProperty phraseWanted() {
        return phraseWanted.getReadOnlyProperty();
    }

    /// Opens the service's page and waits for the author to come back.
    public void signIn() {
        if (waiting.get()) {
            return;
        }
        forget();
        connected.set(List.of());
        problem.set(Optional.empty());
        waiting.set(true);
        background
                .ask(() -> service.signIn(page -> background.window().execute(() -> browser.accept(page))))
                .whenComplete((signed, failure) -> {
                    waiting.set(false);
                    if (failure == null) {
                        show(signed);
                    } else {
                        LOG.log(Level.WARNING, "signing in failed", failure);
                        show(new Signed.Not(Why.REFUSED, ""));
                    }
                });
    }

    private void show(Signed signed) {
        switch (signed) {
            case Signed.In(Secret given, List<Blog> found) -> {
                token = Optional.of(given);
                blogs.set(found.stream()
                        .map(blog -> new Choosable(blog, new SimpleBooleanProperty(found.size() == 1)))
                        .toList());
            }
            case Signed.Not(Why why, String detail) -> {
                String key = "connect.com." + why.name().toLowerCase(Locale.ROOT);
                problem.set(Optional.of(new Problem(Messages.text(key), Messages.text(key + ".next"), detail.strip())));
            }
        }
    }

    /// Ends the wait for the browser.
    public void cancel() {
        service.cancel();
    }

    /// Keeps those that are chosen.
    public void connect() {
        List<Blog> chosen = blogs.get().stream()
                .filter(one -> one.chosen().get())
                .map(Choosable::blog)
                .toList();
        if (chosen.isEmpty() || token.isEmpty()) {
            return;
        }
        if (phraseWanted.get() && !phrase.get().isEmpty()) {
            passphrase.give(new Secret(phrase.get()));
        }
        Secret secret = token.get();
        background.ask(() -> keep(chosen, secret)).thenAccept(refusal -> {
            problem.set(refusal.map(Refusal::problem));
            phraseWanted.set(refusal.map(Refusal::wantsPhrase).orElse(false));
            if (refusal.isEmpty()) {
                forget();
                connected.set(chosen);
            }
        });
    }

    private Optional<Refusal> keep(List<Blog> chosen, Secret secret) {
        return chosen.stream()
                .map(blog -> keeping.keep(blog, secret))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Not a moment longer in memory than it takes.
    private void forget() {
        token = Optional.empty();
        phrase.set("");
        blogs.set(List.of());
    }
}
