package app.byline.ui.preview;

import app.byline.platform.Destination;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the author is asked above the preview, in the window and not in the page: nothing a post draws can look like
/// it. JavaFX's thread.
final class NoticeBar {
    private final RemoteSites sites;
    private final LinkGate links;
    /// Sites that the author does not want to be asked about again in this run.
    private final Set<String> declined = new HashSet<>();

    private final VBox remote = new VBox();
    private final VBox link = new VBox();
    private final VBox bar = new VBox(remote, link);

    NoticeBar(RemoteSites sites, LinkGate links) {
        this.sites = sites;
        this.links = links;
        bar.setId("preview-notices");
        remote.setId("preview-remote");
        link.setId("preview-link");
        remote.getStyleClass().add("notice-bar");
        link.getStyleClass().add("notice-bar");
        sites.held().subscribe(this::show);
        links.notice().subscribe(this::show);
    }

    Node node() {
        return bar;
    }

    private void show(List<String> held) {
        List<String> asked =
                held.stream().filter(site -> !declined.contains(site)).toList();
        if (asked.isEmpty()) {
            hide(remote);
            return;
        }
        String first = asked.getFirst();
        Button one = button(
                "preview-remote-load", Messages.text("preview.remote.load", first), () -> sites.allow(Set.of(first)));
        Button all = button(
                "preview-remote-all",
                Messages.text("preview.remote.all", asked.size()),
                () -> sites.allow(Set.copyOf(asked)));
        Button none = button("preview-remote-leave", Messages.text("preview.remote.leave"), () -> {
            declined.addAll(asked);
            show(sites.held().get());
        });
        boolean several = asked.size() > 1;
        fill(
                remote,
                several
                        ? Messages.text("preview.remote.several", first, asked.size() - 1)
                        : Messages.text("preview.remote.one", first),
                several ? List.of(one, all, none) : List.of(one, none));
    }

    private void show(Optional<LinkGate.Notice> notice) {
        if (notice.isEmpty()) {
            hide(link);
            return;
        }
        Optional<Destination> destination = notice.get().destination();
        Button leave = button("preview-link-leave", Messages.text("preview.link.leave"), links::dismiss);
        if (destination.isEmpty()) {
            fill(
                    link,
                    Messages.text("preview.link.refused", shortened(notice.get().address())),
                    List.of(leave));
            return;
        }
        String why = destination.get().doubts().stream()
                .sorted()
                .map(doubt -> Messages.text("preview.link." + doubt.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        Button open = button("preview-link-open", Messages.text("preview.link.open"), links::open);
        fill(link, Messages.text("preview.link.leads", destination.get().shown()) + " " + why, List.of(open, leave));
    }

    private static String shortened(String address) {
        String line = address.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void fill(VBox box, String text, List<Button> buttons) {
        Label label = new Label(text);
        Wrapping.on(label);
        FlowPane row = new FlowPane();
        row.getStyleClass().add("notice-buttons");
        row.getChildren().setAll(buttons);
        box.getChildren().setAll(label, row);
        box.setVisible(true);
        box.setManaged(true);
    }

    private static void hide(VBox box) {
        box.getChildren().clear();
        box.setVisible(false);
        box.setManaged(false);
    }
}
