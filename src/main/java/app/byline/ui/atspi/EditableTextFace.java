package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Changes a text from outside, as one dictates or corrects it by another program. JavaFX's thread.
record EditableTextFace(Words.Reading reading) implements Face {
    @Override
    public String name() {
        return "org.a11y.atspi.EditableText";
    }

    @Override
    public boolean isOf(Heard heard) {
        return TextFace.words(heard).filter(Words::isEditable).isPresent();
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        Words words = TextFace.held(heard);
        Pieces pieces = reading.of(words);
        switch (method) {
            case "SetTextContents" -> words.replace(0, pieces.text().length(), given.text(0));
            case "InsertText" -> {
                int place = pieces.unit(given.number(0));
                words.replace(place, place, beginning(given.text(1), given.number(2)));
            }
            case "DeleteText" -> delete(words, pieces, given);
            case "CopyText" -> {
                copy(pieces, given);
                return Reply.NOTHING;
            }
            case "CutText" -> {
                copy(pieces, given);
                delete(words, pieces, given);
            }
            case "PasteText" -> {
                int place = pieces.unit(given.number(0));
                if (Clipboard.getSystemClipboard().getContent(DataFormat.PLAIN_TEXT) instanceof String kept) {
                    words.replace(place, place, kept);
                }
            }
            default -> throw Face.unknown(method);
        }
        return new Reply("b", true);
    }

    /// Of that many code points.
    private static String beginning(String text, int points) {
        Pieces pieces = new Pieces(text);
        return text.substring(0, pieces.unit(points));
    }

    private static void delete(Words words, Pieces pieces, Given given) {
        words.replace(pieces.unit(given.number(0)), pieces.unit(given.number(1)), "");
    }

    private static void copy(Pieces pieces, Given given) {
        ClipboardContent content = new ClipboardContent();
        content.putString(pieces.text().substring(pieces.unit(given.number(0)), pieces.unit(given.number(1))));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
