package app.byline.ui;

import app.byline.spelling.Spelling.Tongue;
import app.byline.ui.editor.SpellingChecks;
import app.byline.ui.text.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// In which language the open post is, in the window's foot; a click chooses another. JavaFX's thread.
final class SpellingStatus {
    private final Hyperlink link = new Hyperlink();
    private final RoomForWords room = new RoomForWords(link);
    private final Tooltip tip = new Tooltip();
    private final SpellingChecks model;

    SpellingStatus(SpellingChecks model, Command choose) {
        this.model = model;
        link.setId("spelling-language");
        link.getStyleClass().add("status");
        link.setTooltip(tip);
        link.setOnAction(_ -> {
            link.setVisited(false);
            choose.run();
        });
        model.tongue().subscribe(_ -> show());
        model.on().subscribe(_ -> show());
    }

    Node node() {
        return room;
    }

    private void show() {
        Optional<Tongue> tongue = model.tongue().get();
        link.setVisible(tongue.isPresent());
        link.setManaged(tongue.isPresent());
        tongue.ifPresent(now -> {
            String name = now.name(Locale.getDefault());
            boolean checked = model.on().get() && now.dictionary().isPresent();
            String said = checked ? name : Messages.text("spelling.unchecked", name);
            room.say(said, Locale.forLanguageTag(now.tag()).getDisplayLanguage());
            link.setAccessibleText(said);
            tip.setText(Messages.text(now.said() ? "spelling.status.said" : "spelling.status.guessed", name));
        });
    }
}
