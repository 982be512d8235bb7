package app.byline.markdown;

import app.byline.markdown.Section.Shown;
import app.byline.markdown.construct.ContentsMarkup;
import java.util.Arrays;
import java.util.List;

/// A section as it stands in a text, with the numbers it is shown with there. One thread.
final class Part {
    private static final int[] NO_NUMBERS = {};

    final Section section;
    /// Whether it is to be read, again or for the first time.
    boolean unread;

    private final boolean changed;
    private final boolean loose;

    private int[] headings = NO_NUMBERS;
    private int[] notes = NO_NUMBERS;
    private int[] references = NO_NUMBERS;
    private String contents = "";
    /// How many of its tables of contents list the headings.
    private int listed;
    private boolean filled;
    private List<Block> blocks = List.of();
    /// The line at which `blocks` have it begin.
    private int line;

    /// `changed` is what was not read since its text has changed: its section is only a place.
    Part(Section section, boolean changed) {
        this.section = section;
        this.changed = changed;
        loose = section.blocks().stream().anyMatch(placed -> !placed.loose().isNone());
        unread = changed;
        if (section.headings().isEmpty() && section.references().isEmpty()) {
            number(NO_NUMBERS, NO_NUMBERS, NO_NUMBERS);
        }
    }

    /// Whether something in it is counted through the text.
    boolean isCounted() {
        return !section.headings().isEmpty()
                || !section.titles().isEmpty()
                || !section.references().isEmpty()
                || section.contents() > 0
                || !section.notes().isEmpty();
    }

    /// Whether HTML of it begins or ends elsewhere.
    boolean isLoose() {
        return loose;
    }

    boolean isChanged() {
        return changed;
    }

    boolean defines() {
        return !section.definitions().isEmpty();
    }

    /// Gives the numbers of its headings, and for each of its references the number of the note and of the reference.
    void number(int[] newHeadings, int[] newNotes, int[] newReferences) {
        if (filled
                && Arrays.equals(headings, newHeadings)
                && Arrays.equals(notes, newNotes)
                && Arrays.equals(references, newReferences)) {
            return;
        }
        headings = newHeadings;
        notes = newNotes;
        references = newReferences;
        fill();
    }

    /// Gives the table of contents that the first `newListed` of its tables show.
    void contents(String newContents, int newListed) {
        if (!contents.equals(newContents) || listed != newListed) {
            contents = newContents;
            listed = newListed;
            fill();
        }
    }

    private void fill() {
        filled = true;
        blocks = section.blocks().stream()
                .map(placed -> new Block(html(placed.shown()), line + placed.line()))
                .toList();
    }

    /// Its blocks, where it begins at that line of the text.
    List<Block> blocks(int newLine) {
        if (line != newLine) {
            int by = newLine - line;
            line = newLine;
            blocks = blocks.stream()
                    .map(block -> new Block(block.html(), block.line() + by))
                    .toList();
        }
        return blocks;
    }

    /// Something of this section with its numbers.
    String html(Shown shown) {
        return shown.html().with(gap -> switch (gap.kind()) {
            case HEADING -> suffix(headings[shown.firstHeading() + gap.index()]);
            case NOTE -> String.valueOf(notes[shown.firstReference() + gap.index()]);
            case REFERENCE -> suffix(references[shown.firstReference() + gap.index()]);
            case CONTENTS -> shown.firstContents() + gap.index() < listed ? contents : ContentsMarkup.UNLISTED;
        });
    }

    private static String suffix(int number) {
        return number == 0 ? "" : "-" + number;
    }
}
