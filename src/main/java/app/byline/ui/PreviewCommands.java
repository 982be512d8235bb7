package app.byline.ui;

import app.byline.ui.preview.PreviewLook;
import app.byline.ui.preview.PreviewLook.Colours;
import app.byline.ui.preview.PreviewLook.Device;
import app.byline.ui.preview.PreviewLook.Style;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.theme.Palette;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// The actions of the preview, each once. JavaFX's thread.
final class PreviewCommands {
    final Command room;
    final Command desktop;
    final Command tablet;
    final Command phone;
    final Command colours;
    final Command detach;
    final Command scroll;
    final Command copyHtml;
    final Command copyRich;
    final Command print;
    final Command retakeBlog;
    final Command loadRemote;
    final Command forgetRemote;
    final Command forgetEmbeds;
    private final List<Command> styles;

    /// `detached` says whether the preview has a window of its own; `open` says whether a post is open, `shown` whether
    /// the preview is; `palette` the colours of the window.
    PreviewCommands(
            PreviewTools tools,
            BooleanProperty detached,
            ObservableValue<Boolean> open,
            ObservableValue<Boolean> shown,
            ObservableValue<Palette> palette) {
        room = Command.of("preview.room", () -> look(tools, now -> now.with(Device.ROOM)))
                .icon(Feather.MAXIMIZE_2)
                .on(tools.look().map(now -> now.device() == Device.ROOM))
                .when(shown);
        desktop = Command.of("preview.desktop", () -> look(tools, now -> now.with(Device.DESKTOP)))
                .icon(Feather.MONITOR)
                .on(tools.look().map(now -> now.device() == Device.DESKTOP))
                .when(shown);
        tablet = Command.of("preview.tablet", () -> look(tools, now -> now.with(Device.TABLET)))
                .icon(Feather.TABLET)
                .on(tools.look().map(now -> now.device() == Device.TABLET))
                .when(shown);
        phone = Command.of("preview.phone", () -> look(tools, now -> now.with(Device.PHONE)))
                .icon(Feather.SMARTPHONE)
                .on(tools.look().map(now -> now.device() == Device.PHONE))
                .when(shown);
        colours = Command.of("preview.colours", () -> look(tools, now -> flipped(now, palette.getValue())))
                .icon(Feather.MOON)
                .when(shown);
        detach = Command.of("preview.window", () -> detached.set(!detached.get()))
                .keys("Shortcut+Shift+W")
                .icon(Feather.AIRPLAY)
                .on(detached);
        scroll = Command.of("preview.scroll", () -> look(tools, now -> now.with(!now.synced())))
                .icon(Feather.LINK_2)
                .on(tools.look().map(PreviewLook::synced))
                .when(shown);
        styles = List.of(
                style(tools, shown, "preview.byline", Style.BYLINE),
                style(tools, shown, "preview.plain", Style.PLAIN),
                style(tools, shown, "preview.magazine", Style.MAGAZINE),
                style(tools, shown, "preview.manuscript", Style.MANUSCRIPT),
                style(tools, shown, "preview.blog", Style.BLOG));
        retakeBlog = Command.of("preview.blog.retake", tools::retakeBlog)
                .icon(Feather.REFRESH_CW)
                .when(shown);
        copyHtml = Command.of("copyHtml", tools::copyHtml).icon(Feather.CODE).when(open);
        copyRich = Command.of("copyRich", tools::copyRichText)
                .keys("Shortcut+Shift+C")
                .icon(Feather.CLIPBOARD)
                .when(open);
        print = Command.of("print", tools::print)
                .keys("Shortcut+Alt+R")
                .icon(Feather.PRINTER)
                .when(shown);
        loadRemote = Command.of("loadRemote", () -> tools.remote().allowHeld())
                .icon(Feather.DOWNLOAD_CLOUD)
                .when(tools.remote().isHolding());
        forgetRemote = Command.of("forgetRemote", () -> tools.remote().forget())
                .icon(Feather.CLOUD_OFF)
                .when(tools.remote().isAllowing());
        forgetEmbeds = Command.of("forgetEmbeds", tools::forgetEmbeds)
                .icon(Feather.EYE_OFF)
                .when(shown);
    }

    Commands.Group group() {
        return Commands.Group.of(
                        "preview",
                        List.of(
                                List.of(detach, room, desktop, tablet, phone),
                                List.of(colours, scroll),
                                styles,
                                List.of(retakeBlog, loadRemote, forgetRemote, forgetEmbeds),
                                List.of(copyHtml, copyRich, print)))
                .within("view");
    }

    private static Command style(PreviewTools tools, ObservableValue<Boolean> shown, String id, Style style) {
        return Command.of(id, () -> look(tools, now -> now.with(style)))
                .icon(Feather.FEATHER)
                .on(tools.look().map(now -> now.style() == style))
                .when(shown);
    }

    private static void look(PreviewTools tools, UnaryOperator<PreviewLook> change) {
        tools.look().set(change.apply(tools.look().get()));
    }

    /// The other colours than those it has; the window's own where they are the same.
    private static PreviewLook flipped(PreviewLook now, Palette window) {
        boolean wanted = !now.palette(window).dark();
        return now.with(wanted == window.dark() ? Colours.WINDOW : wanted ? Colours.DARK : Colours.LIGHT);
    }
}
