package app.byline.ui.preview;

import app.byline.platform.Destination;
import app.byline.post.PostAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Looks at each link that is clicked before the browser is handed it: most are opened at once, one that may deceive is
/// asked about, and what is neither web nor mail is not opened. JavaFX's thread.
final class LinkGate {
    /// What is to be said about a link; `destination` is empty for one that is not opened.
    record Notice(String address, Optional<Destination> destination) {}

    private final Consumer<URI> browser;
    private final Set<String> agreed = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());

    LinkGate(Consumer<URI> browser) {
        this.browser = browser;
    }

    /// What waits for the author's answer.
    ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    /// A link was clicked that shows this text.
    void follow(String address, String text) {
        if (PostAddress.read(address).isPresent()) {
            dismiss();
            browser.accept(URI.create(address));
            return;
        }
        Optional<Destination> destination = Destination.of(address, text);
        boolean plain = destination
                .filter(to -> to.doubts().isEmpty() || agreed.contains(to.shown()))
                .isPresent();
        if (plain) {
            dismiss();
            browser.accept(destination.get().address());
        } else {
            notice.set(Optional.of(new Notice(address, destination)));
        }
    }

    /// The author has read where it leads and wants to go there; no need to ask for this host again.
    void open() {
        notice.get().flatMap(Notice::destination).ifPresent(to -> {
            agreed.add(to.shown());
            browser.accept(to.address());
        });
        dismiss();
    }

    void dismiss() {
        notice.set(Optional.empty());
    }
}
