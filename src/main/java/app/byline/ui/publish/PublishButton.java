package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.ui.Command;
import app.byline.ui.RoomForWords;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The button that publishes, with the blog's name on it where there is room; its menu chooses another blog. JavaFX's
/// thread.
public final class PublishButton {
    private final PublishModel model;
    private final List<Command> more;
    private final SplitMenuButton button = new SplitMenuButton();
    private final RoomForWords room = new RoomForWords(button);
    private final Tooltip tip = new Tooltip();
    /// Where the keys were when the mouse came, until it has done what it came for.
    private Optional<Node> keys = Optional.empty();

    /// `more` are the commands below the blogs in the menu.
    public PublishButton(PublishModel model, Command publish, List<Command> more) {
        this.model = model;
        this.more = more;
        button.setId("publish");
        button.getStyleClass().addAll(Styles.ACCENT, "publish-button");
        button.setTooltip(tip);
        button.setOnAction(_ -> {
            publish.run();
            giveBack();
        });
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> keys = focused());
        button.showingProperty().addListener((_, _, showing) -> {
            if (!showing) {
                giveBack();
            }
        });
        model.state().subscribe(_ -> name());
        model.blog().subscribe(_ -> name());
        model.ahead().subscribe(_ -> name());
        model.canPublish().subscribe(_ -> name());
        model.blogs().addListener((ListChangeListener<Blog>) _ -> list());
        model.blog().addListener((_, _, _) -> list());
        list();
    }

    public Node node() {
        return room;
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(button.getScene().getFocusOwner()).filter(node -> !node.equals(button));
    }

    /// A click leaves the caret where it is: a blank typed next would publish again.
    private void giveBack() {
        if (button.isFocused()) {
            keys.ifPresent(Node::requestFocus);
        }
        keys = Optional.empty();
    }

    private void name() {
        boolean possible = Boolean.TRUE.equals(model.canPublish().getValue());
        String blog = Optional.ofNullable(model.blog().get()).map(Blog::name).orElse("");
        String verb = blog.isEmpty() ? "publish.button" : verb();
        room.say(Messages.text(verb, blog), Messages.text(verb + ".brief"));
        // The menu stays open to choose another blog; the verb alone goes.
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("impossible"), !possible);
        tip.setText(Messages.text(reason()));
    }

    private String verb() {
        return switch (model.state().get()) {
            case PublishState.Nothing(), PublishState.Unsent() -> first();
            case PublishState.Sent sent -> update(sent.publication());
            case PublishState.Changed changed -> update(changed.publication());
            case PublishState.Underway underway ->
                underway.job().aim() == PublishJob.Aim.WITHDRAW ? "publish.button.back" : "publish.button.underway";
            case PublishState.Failed _ -> "publish.button.retry";
        };
    }

    /// What readers do not see yet is more than brought up to date.
    private String update(Publication there) {
        return there.live() ? "publish.button.again" : first();
    }

    private String first() {
        return model.ahead().get() ? "publish.button.schedule" : "publish.button.first";
    }

    private String reason() {
        return switch (model.state().get()) {
            case PublishState.Nothing _ -> "publish.tip.nothing";
            case PublishState.Unsent _ -> "publish.tip.first";
            case PublishState.Sent _ -> "publish.tip.sent";
            case PublishState.Changed _ -> "publish.tip.changed";
            case PublishState.Underway _ -> "publish.tip.underway";
            case PublishState.Failed _ -> "publish.tip.failed";
        };
    }

    private void list() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Blog blog : model.blogs()) {
            RadioMenuItem item = new RadioMenuItem(blog.name());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(blog.equals(model.blog().get()));
            item.setOnAction(_ -> model.choose(blog.id()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        for (Command command : more) {
            MenuItem item = new MenuItem(command.text());
            item.disableProperty()
                    .bind(Bindings.createBooleanBinding(() -> !command.enabled().getValue(), command.enabled()));
            item.setOnAction(_ -> command.run());
            items.add(item);
        }
        button.getItems().setAll(items);
    }
}
