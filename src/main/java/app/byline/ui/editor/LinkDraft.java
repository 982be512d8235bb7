package app.byline.ui.editor;

import app.byline.markdown.edit.LinkMarkup;
import app.byline.markdown.edit.LinkPlace;
import app.byline.markdown.edit.TextEdit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A link that is being made or changed. The text stays as it is until that is done, which is one step of undo.
/// JavaFX's thread.
public final class LinkDraft {
    private final Passages passages;
    private final LateTitles titles;
    private final LinkPlace place;
    private final KeptPassage kept;

    LinkDraft(WritingArea area, Passages passages, LateTitles titles) {
        this.passages = passages;
        this.titles = titles;
        place = passages.link();
        kept = new KeptPassage(area, place.from(), place.to());
    }

    /// What it is now.
    public LinkPlace now() {
        return place;
    }

    /// What that page calls itself; empty where it can't be asked, or is not to be.
    public CompletionStage<Optional<String>> titleOf(String address) {
        return titles.of(address);
    }

    /// Makes it this; the words are Markdown.
    public void write(String words, String address, String title) {
        replace(LinkMarkup.of(words, address, title));
    }

    /// The same with other words until the page says its own.
    public void writeForNow(String words, String address, String title) {
        String link = LinkMarkup.of(words, address, title);
        if (replace(link)) {
            titles.words(kept.from(), kept.from() + link.length(), address, title);
        }
    }

    /// Leaves its words, or its address where it has none.
    public void remove() {
        replace(place.words().isEmpty() ? place.address() : place.words());
    }

    /// Gives it up; nothing was changed.
    public void leave() {
        kept.leave();
    }

    /// Answers whether it could: not where the passage was changed meanwhile from elsewhere.
    private boolean replace(String markdown) {
        kept.leave();
        boolean can = kept.isUntouched();
        if (can) {
            int end = kept.from() + markdown.length();
            passages.apply(new TextEdit(kept.from(), kept.to(), markdown, end, end));
        }
        return can;
    }
}
