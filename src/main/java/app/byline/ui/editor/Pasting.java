package app.byline.ui.editor;

import app.byline.exchange.Clipping;
import app.byline.markdown.Formatting;
import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.Stretch;
import app.byline.markdown.edit.TextEdit;
import app.byline.ui.Editing;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Brings what is on the clipboard into a text: an address over words makes them a link, rich text becomes Markdown
/// beside the window, and all else comes as it is. JavaFX's thread.
final class Pasting {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp|mailto):[^\\s<>()]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    /// What Chromium says of the page beside what is copied from it.
    private static final String CHROMIUM_SOURCE = "chromium/x-source-url";

    private final CodeArea area;
    private final Passages passages;
    private final Clipping clipping;
    private final LateTitles titles;
    private final LateWords late;

    /// Rich text comes by way of `late`.
    Pasting(CodeArea area, Passages passages, Clipping clipping, LateTitles titles, LateWords late) {
        this.area = area;
        this.passages = passages;
        this.clipping = clipping;
        this.titles = titles;
        this.late = late;
        Nodes.addInputMap(area, InputMap.process(EventPattern.keyPressed(), this::pressed));
    }

    private Result pressed(KeyEvent key) {
        boolean insert = key.isShiftDown() && key.getCode() == KeyCode.INSERT;
        if (!PASTE.match(key) && !insert) {
            return Result.PROCEED;
        }
        paste();
        return Result.CONSUME;
    }

    /// What is on the clipboard, so.
    void paste(Editing.Paste as) {
        switch (as) {
            case RICH -> paste();
            case PLAIN -> insert(plain(Clipboard.getSystemClipboard()), false);
            case QUOTE -> pasteQuote();
        }
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String plain = plain(clipboard);
        String address = plain.strip();
        if (!plain.isEmpty() && link(address)) {
            return;
        }
        if (LateTitles.isPage(address) && !clipboard.hasHtml()) {
            page(address);
            return;
        }
        if (plain.indexOf('\t') >= 0 && passages.read(selected -> TableEditing.fill(plain, selected))) {
            return;
        }
        if (clipboard.hasHtml() && !passages.isVerbatim()) {
            String html = clipboard.getHtml();
            late.insert(() -> clipping.markdown(html), Optional.<String>empty(), markdown -> read(markdown, plain));
        } else {
            Optional<String> table = passages.isVerbatim() ? Optional.empty() : TableEditing.table(plain);
            insert(table.orElse(plain), table.isPresent());
        }
    }

    private void read(Optional<String> markdown, String plain) {
        String address = plain.strip();
        // Some browsers copy an address as a link that says nothing but itself.
        if (LateTitles.isPage(address)
                && markdown.map(String::strip)
                        .filter(own -> !isBare(own, address))
                        .isEmpty()) {
            page(address);
        } else {
            insert(markdown.orElse(plain), markdown.isPresent());
        }
    }

    private static boolean isBare(String markdown, String address) {
        return markdown.equals(address)
                || markdown.equals("<" + address + ">")
                || markdown.equals("[" + address + "](" + address + ")");
    }

    /// With the page it was copied from where the clipboard tells.
    private void pasteQuote() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String plain = plain(clipboard);
        String html = clipboard.hasHtml() ? clipboard.getHtml() : "";
        Optional<String> source = source(clipboard).or(() -> Clipping.source(html));
        late.insert(
                () -> clipping.markdown(html).orElse(plain),
                plain,
                markdown -> insert(Clipping.quote(markdown, source), true));
    }

    /// The words on it, with line feeds at the ends of lines; empty without any.
    static String plain(Clipboard clipboard) {
        String text = clipboard.getString();
        return text == null ? "" : LINE_END.matcher(text).replaceAll("\n");
    }

    private static Optional<String> source(Clipboard clipboard) {
        DataFormat format = DataFormat.lookupMimeType(CHROMIUM_SOURCE);
        return format != null && clipboard.getContent(format) instanceof String page && page.startsWith("http")
                ? Optional.of(page)
                : Optional.empty();
    }

    private boolean link(String address) {
        boolean linked = area.getSelection().getLength() > 0
                && ADDRESS.matcher(address).matches()
                && passages.key(selected -> Formatting.linkTo(address, selected));
        if (linked) {
            titles.over(area.getCaretPosition(), address);
        }
        return linked;
    }

    /// The address is there at once; its words come when its page has said them.
    private void page(String address) {
        insert(address, false);
        titles.bare(area.getCaretPosition(), address);
    }

    private void insert(String text, boolean markdown) {
        if (text.isEmpty()) {
            return;
        }
        if (markdown) {
            // However much is selected: it is given up, and not read.
            Stretch selection = new Stretch(area.getAnchor(), area.getCaretPosition());
            passages.apply(passages.edited(selection, selected -> TableEditing.insert(text, selected)));
            return;
        }
        int from = area.getSelection().getStart();
        int caret = from + text.length();
        passages.apply(new TextEdit(from, area.getSelection().getEnd(), text, caret, caret));
    }
}
