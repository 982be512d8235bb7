package app.byline.ui.editor;

import app.byline.exchange.Clipping;
import app.byline.exchange.HandedImages;
import app.byline.markdown.edit.TextEdit;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.ui.Background;
import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.library.PostDrag;
import app.byline.ui.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Brings images into a text: dropped, pasted or chosen, they are copied into the library off JavaFX's thread and named
/// in the text when they are there; keys to the text wait for that. JavaFX's thread.
public final class Pictures {
    private static final List<String> KINDS =
            List.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "bmp", "tif", "tiff");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final MediaStore media;
    private final Background background;
    private final Consumer<Throwable> problem;
    private @Nullable CodeArea area;
    private @Nullable EditorModel model;
    private Consumer<TextEdit> apply = _ -> {};

    /// `problem` is told, on JavaFX's thread, why an image could not be copied.
    public Pictures(MediaStore media, Executor work, Executor window, Consumer<Throwable> problem) {
        this.media = media;
        background = new Background(work, window);
        this.problem = problem;
    }

    /// Whom to tell why something that was brought into the text could not be read.
    Consumer<Throwable> problem() {
        return problem;
    }

    /// What reads rich text, whose images come in with it.
    Clipping clipping() {
        return new Clipping(media);
    }

    void into(CodeArea newArea, EditorModel newModel, Consumer<TextEdit> newApply) {
        area = newArea;
        model = newModel;
        apply = newApply;
        DropCaret.follow(newArea, Pictures::takes);
        newArea.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        newArea.addEventFilter(KeyEvent.KEY_PRESSED, this::pasted);
    }

    void choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("editor.image.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Messages.text("editor.image.kinds"),
                        KINDS.stream().map(kind -> "*." + kind).toList()));
        var files = chooser.showOpenMultipleDialog(owner);
        if (files != null) {
            add(files.stream().map(File::toPath).toList());
        }
    }

    /// Copies these files into the library and names them at the caret.
    public void add(List<Path> files) {
        insert(() -> HandedImages.of(files).into(media));
    }

    /// Posts of a list are asked about first: JavaFX can't read the HTML that they have for other programs.
    private static boolean takes(Dragboard dragged) {
        return !PostDrag.carries(dragged)
                && (ImageDrag.carries(dragged) || !pictures(dragged).isEmpty() || isFromBrowser(dragged));
    }

    private void dropped(DragEvent drop) {
        Dragboard dragged = drop.getDragboard();
        if (!takes(dragged)) {
            return;
        }
        HandedImages handed = new HandedImages(ImageDrag.addresses(dragged), pictures(dragged));
        if (area != null) {
            area.moveTo(area.hit(drop.getX(), drop.getY()).getInsertionIndex());
        }
        if (!handed.addresses().isEmpty() || !handed.files().isEmpty()) {
            insert(() -> handed.into(media));
        } else if (dragged.hasImage()) {
            add(dragged.getImage());
        } else {
            DraggedImage.address(dragged.getHtml(), dragged.getUrl()).ifPresent(this::nameRemote);
        }
        drop.setDropCompleted(true);
        drop.consume();
    }

    /// Browsers give the pixels, or tell where the image is.
    private static boolean isFromBrowser(Dragboard dragged) {
        return (dragged.hasImage() && !dragged.hasFiles())
                || DraggedImage.address(dragged.getHtml(), dragged.getUrl()).isPresent();
    }

    private void add(Image image) {
        PixelImage pixels = PixelImage.of(image);
        insert(() -> List.of(copy(new ByteArrayInputStream(pixels.png()), "image.png")));
    }

    /// Shown from where it is, until its author takes it into the library.
    private void nameRemote(String address) {
        CodeArea text = area;
        if (text != null) {
            int at = text.getCaretPosition();
            apply.accept(Markup.images(text.getText(), at, at, List.of(address)));
        }
    }

    private void pasted(KeyEvent key) {
        if (!PASTE.match(key) && !(key.isShiftDown() && key.getCode() == KeyCode.INSERT)) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> files = pictures(clipboard);
        if (!files.isEmpty()) {
            key.consume();
            add(files);
        } else if (clipboard.hasImage() && !clipboard.hasString()) {
            key.consume();
            add(clipboard.getImage());
        }
    }

    private static List<Path> pictures(Clipboard clipboard) {
        return clipboard.getFiles().stream()
                .map(File::toPath)
                .filter(Pictures::isPicture)
                .toList();
    }

    private static List<Path> pictures(Dragboard dragboard) {
        return pictures((Clipboard) dragboard);
    }

    private static boolean isPicture(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private void insert(Supplier<List<Asset>> copies) {
        EditorModel post = model;
        if (post == null) {
            return;
        }
        post.keysAfter(background.ask(copies)).whenComplete((assets, failure) -> {
            if (failure != null) {
                problem.accept(failure);
            } else {
                name(assets);
            }
        });
    }

    private void name(List<Asset> assets) {
        CodeArea text = area;
        if (text == null || assets.isEmpty()) {
            return;
        }
        int from = text.getSelection().getStart();
        int to = text.getSelection().getEnd();
        apply.accept(Markup.images(
                text.getText(), from, to, assets.stream().map(Asset::address).toList()));
    }

    private Asset copy(InputStream content, String name) {
        try {
            return media.add(content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
