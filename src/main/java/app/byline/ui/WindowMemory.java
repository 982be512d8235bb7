package app.byline.ui;

import app.byline.library.Settings;
import app.byline.post.PostId;
import app.byline.ui.preview.PreviewLook;
import app.byline.ui.theme.Face;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import app.byline.ui.theme.TypeSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// How a window looked when it was last closed: kept with the library, one setting for each fact; its looks are those
/// of all windows. A setting that can't be read is as good as none. Immutable.
public record WindowMemory(
        Optional<Bounds> bounds,
        boolean maximized,
        Panes panes,
        Looks looks,
        PreviewLook preview,
        Optional<PostId> lastPost) {

    /// Place and size on the screen, in pixels.
    public record Bounds(double x, double y, double width, double height) {
        static final Bounds SMALLEST = new Bounds(0, 0, 640, 420);
        /// By how much one more window stands beside the one before, so that both title bars are seen.
        private static final double BESIDE = 36;

        /// As [#written()] writes them; empty for what can't be read.
        static Optional<Bounds> read(String text) {
            try {
                double[] numbers = Arrays.stream(words(text, 4))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                return Optional.of(new Bounds(numbers[0], numbers[1], numbers[2], numbers[3]));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        String written() {
            return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", x, y, width, height);
        }

        Bounds beside() {
            return new Bounds(x + BESIDE, y + BESIDE, width, height);
        }

        /// Has that window stand there.
        void on(Stage stage) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    /// How the panes share the window, and whether the outer ones are shown.
    ///
    /// @param library its width in pixels
    /// @param share what the preview has of the rest, the other part being the text's
    public record Panes(double library, double share, boolean libraryShown, boolean previewShown) {
        static final Panes USUAL = new Panes(264, 0.46, true, true);
        /// The width of a window that is not remembered.
        private static final double WINDOW = 1240;

        /// More of the rest than this was, as a rule, dragged in a window that was maximised, whose width is not known.
        private static final double MOST = 0.6;

        /// As [#written()] writes them. Earlier versions wrote how many pixels the preview had in `window`.
        private static Panes read(String text, Optional<Bounds> window) {
            String[] words = words(text, 4);
            double library = Double.parseDouble(words[0]);
            double preview = Double.parseDouble(words[1]);
            double rest = window.map(Bounds::width).orElse(WINDOW) - library;
            double before = preview / rest;
            double share = before > MOST ? USUAL.share() : before;
            return new Panes(
                    library,
                    preview > 1 ? Math.max(0, share) : preview,
                    Boolean.parseBoolean(words[2]),
                    Boolean.parseBoolean(words[3]));
        }

        private String written() {
            return String.format(Locale.ROOT, "%.0f %.4f %b %b", library, share, libraryShown, previewShown);
        }
    }

    /// The look of a first start.
    public static WindowMemory first() {
        return new WindowMemory(Optional.empty(), false, Panes.USUAL, Looks.USUAL, PreviewLook.USUAL, Optional.empty());
    }

    /// Blocking; not on JavaFX's thread.
    public static WindowMemory load(WindowSettings settings) {
        Settings all = settings.all();
        Optional<Bounds> bounds =
                settings.find("window.bounds").flatMap(Bounds::read).map(WindowMemory::atLeast);
        return new WindowMemory(
                bounds,
                read(settings, "window.maximized", Boolean::valueOf).orElse(false),
                read(settings, "window.panes", text -> Panes.read(text, bounds)).orElse(Panes.USUAL),
                new Looks(
                        read(all, "window.theme", Theme::valueOf).orElse(Theme.SYSTEM),
                        read(all, "window.text", TextSize::valueOf).orElse(TextSize.NORMAL),
                        read(all, "window.type", WindowMemory::type).orElse(TypeSetting.USUAL)),
                read(settings, "window.preview", WindowMemory::look).orElse(PreviewLook.USUAL),
                read(settings, "window.post", PostId::new));
    }

    /// The same on these screens: a first window gets its place, one from a larger screen or a lost one another.
    public WindowMemory on(List<Rectangle2D> rooms) {
        Optional<Bounds> kept = bounds.flatMap(there -> WindowPlace.of(there, rooms));
        if (bounds.isPresent() || rooms.isEmpty()) {
            return new WindowMemory(kept, maximized, panes, looks, preview, lastPost);
        }
        Bounds first = new WindowPlace(rooms.getFirst()).first();
        Panes roomy = panes.equals(Panes.USUAL) ? WindowPlace.panes(first) : panes;
        return new WindowMemory(Optional.of(first), maximized, roomy, looks, preview, lastPost);
    }

    /// The same for one more, with that post: as this one, a little beside it.
    public WindowMemory another(PostId post) {
        return new WindowMemory(bounds.map(Bounds::beside), false, panes, looks, preview, Optional.of(post));
    }

    /// Blocking; not on JavaFX's thread.
    public void save(WindowSettings settings) {
        Settings all = settings.all();
        bounds.ifPresent(now -> settings.save("window.bounds", now.written()));
        settings.save("window.maximized", String.valueOf(maximized));
        settings.save("window.panes", panes.written());
        all.save("window.theme", looks.theme().name());
        all.save("window.text", looks.textSize().name());
        TypeSetting type = looks.type();
        all.save(
                "window.type",
                "%s %d %d %d %b".formatted(type.face(), type.size(), type.leading(), type.measure(), type.alike()));
        settings.save(
                "window.preview",
                "%s %s %s %b".formatted(preview.device(), preview.colours(), preview.style(), preview.synced()));
        lastPost.ifPresent(post -> settings.save("window.post", post.value()));
    }

    private static <T> Optional<T> read(Settings settings, String key, Function<String, T> parse) {
        return settings.find(key).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    private static Bounds atLeast(Bounds kept) {
        return new Bounds(
                kept.x(),
                kept.y(),
                Math.max(kept.width(), Bounds.SMALLEST.width()),
                Math.max(kept.height(), Bounds.SMALLEST.height()));
    }

    private static PreviewLook look(String text) {
        String[] words = words(text, 4);
        return new PreviewLook(
                PreviewLook.Device.valueOf(words[0]),
                PreviewLook.Colours.valueOf(words[1]),
                PreviewLook.Style.valueOf(words[2]),
                Boolean.parseBoolean(words[3]));
    }

    private static TypeSetting type(String text) {
        String[] words = words(text, 5);
        return new TypeSetting(
                Face.valueOf(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Boolean.parseBoolean(words[4]));
    }

    private static String[] words(String text, int count) {
        String[] words = text.split(" ", -1);
        if (words.length != count) {
            throw new IllegalArgumentException("expected " + count + " words: " + text);
        }
        return words;
    }
}
