package app.byline.markdown;

import app.byline.markdown.edit.CodeBlocks;
import app.byline.markdown.edit.CodeMarking;
import app.byline.markdown.edit.Headings;
import app.byline.markdown.edit.LinkPlace;
import app.byline.markdown.edit.Linking;
import app.byline.markdown.edit.Listing;
import app.byline.markdown.edit.Mark;
import app.byline.markdown.edit.Marking;
import app.byline.markdown.edit.Quoting;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.TextEdit;
import app.byline.markdown.edit.Unmarking;
import java.util.Optional;

/// What can be made of selected words, or of the lines they stand in. Each is turned off again where all that is
/// selected has it; with nothing selected it is about the word or the line at the caret, or about what is typed next.
/// Pure; reads the passage it is given, so that a key costs the same in a post of any length; any thread.
public enum Formatting {
    BOLD,
    ITALIC,
    CODE,
    STRIKE,
    HIGHLIGHT,
    /// None of the marks before.
    PLAIN,
    LINK,
    /// The next level of heading.
    HEADING,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    HEADING_5,
    HEADING_6,
    QUOTE,
    BULLETS,
    NUMBERS,
    TASKS,
    CODE_BLOCK;

    /// What turns it on or off; changes nothing where it can't be, as words can't be bold in code.
    public TextEdit toggle(Selected selected) {
        try {
            return edit(selected);
        } catch (StackOverflowError tooDeep) {
            return new TextEdit(selected.from(), selected.from(), "", selected.anchor(), selected.caret());
        }
    }

    private TextEdit edit(Selected selected) {
        return switch (this) {
            case BOLD -> Marking.toggle(Mark.BOLD, selected, Dialect::parse);
            case ITALIC -> Marking.toggle(Mark.ITALIC, selected, Dialect::parse);
            case CODE -> CodeMarking.toggle(selected, Dialect::parse);
            case STRIKE -> Marking.toggle(Mark.STRIKE, selected, Dialect::parse);
            case HIGHLIGHT -> Marking.toggle(Mark.HIGHLIGHT, selected, Dialect::parse);
            case PLAIN -> Unmarking.of(selected, Dialect::parse);
            case LINK -> Linking.toggle(selected, Dialect::parse);
            case HEADING -> Headings.next(selected);
            case HEADING_1 -> Headings.toggle(selected, 1);
            case HEADING_2 -> Headings.toggle(selected, 2);
            case HEADING_3 -> Headings.toggle(selected, 3);
            case HEADING_4 -> Headings.toggle(selected, 4);
            case HEADING_5 -> Headings.toggle(selected, 5);
            case HEADING_6 -> Headings.toggle(selected, 6);
            case QUOTE -> Quoting.toggle(selected);
            case BULLETS -> Listing.toggle(selected, Listing.Kind.BULLETS);
            case NUMBERS -> Listing.toggle(selected, Listing.Kind.NUMBERS);
            case TASKS -> Listing.toggle(selected, Listing.Kind.TASKS);
            case CODE_BLOCK -> CodeBlocks.toggle(selected);
        };
    }

    /// Makes selected words a link to that address; empty where that is not what one would want.
    public static Optional<TextEdit> linkTo(String address, Selected selected) {
        return Linking.to(address, selected, Dialect::parse);
    }

    /// The link at the caret, or what would become one.
    public static LinkPlace linkAt(Selected selected) {
        return LinkPlace.at(selected, Dialect::parse);
    }
}
