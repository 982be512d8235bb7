package app.byline.ui.editor;

import app.byline.markdown.edit.LinkMarkup;
import app.byline.markdown.edit.Stretch;
import app.byline.markdown.edit.TextEdit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Puts the title of a page where its address was put into a text, when it comes: nobody waits for it, and it stays
/// out where its author has gone on with that very passage. JavaFX's thread.
final class LateTitles {
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^\\s<>]+");
    /// What begins a line of a list, a quote or a heading.
    private static final Pattern LINE_MARKS = Pattern.compile("[\\s>#]*(?:[-*+]|\\d+[.)])?(?:\\s+\\[[ xX]])?\\s*");
    private static final Pattern OPENING = Pattern.compile("[\\s(\"'“‘„«—–]");
    private static final Pattern CLOSING = Pattern.compile("(?s)[.,;:!?)\"'”’“»…—–]*(?:\\s.*)?");

    private final WritingArea area;
    private final Passages passages;
    private final BooleanSupplier mayChange;
    private final BooleanSupplier wanted;
    private Function<String, CompletionStage<Optional<String>>> asking =
            _ -> CompletableFuture.completedFuture(Optional.empty());

    /// `wanted` says whether pages are asked at all; `mayChange` whether the text may change by itself now.
    LateTitles(WritingArea area, Passages passages, BooleanSupplier wanted, BooleanSupplier mayChange) {
        this.area = area;
        this.passages = passages;
        this.wanted = wanted;
        this.mayChange = mayChange;
    }

    /// Asks pages in this way, whose answers come on JavaFX's thread.
    void ask(Function<String, CompletionStage<Optional<String>>> newAsking) {
        asking = newAsking;
    }

    static boolean isPage(String address) {
        return PAGE.matcher(address).matches();
    }

    /// What that page calls itself, in one line; empty where it is not to be asked.
    CompletionStage<Optional<String>> of(String address) {
        return wanted.getAsBoolean() && isPage(address)
                ? asking.apply(address)
                        .thenApply(title -> title.map(LinkMarkup::oneLine).filter(words -> !words.isEmpty()))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    /// Makes the bare address that ends there a link in its title's words, where it stands among words: alone on a line
    /// it is an embed.
    void bare(int end, String address) {
        int from = end - address.length();
        if (isAmongWords(from, end)) {
            follow(from, end, address, title -> LinkMarkup.of(LinkMarkup.plain(title), address, ""), true);
        }
    }

    /// Gives the link of which the address ends there its page's title.
    void over(int end, String address) {
        String target = "(" + address + ")";
        follow(end - target.length(), end, address, title -> titled(address, title), false);
    }

    private static String titled(String address, String title) {
        String link = LinkMarkup.of("", address, title);
        return link.substring(2);
    }

    /// Puts its title in the place of the words of a link, of which the author gave none.
    void words(int from, int to, String address, String title) {
        follow(from, to, address, words -> LinkMarkup.of(LinkMarkup.plain(words), address, title), false);
    }

    private void follow(int from, int to, String address, UnaryOperator<String> linked, boolean amongWords) {
        KeptPassage kept = new KeptPassage(area, from, to);
        of(address).whenComplete((title, failure) -> {
            kept.leave();
            if (failure == null
                    && title.isPresent()
                    && mayChange.getAsBoolean()
                    && kept.isUntouched()
                    && (!amongWords || isAmongWords(kept.from(), kept.to()))) {
                String text = linked.apply(title.get());
                passages.staying(new TextEdit(kept.from(), kept.to(), text, kept.from(), kept.from()));
            }
        });
    }

    /// Whether the address stands there in a line with other words, as a word of its own, and not in code.
    private boolean isAmongWords(int from, int to) {
        int line = area.offsetToPosition(from, Bias.Forward).getMajor();
        String text = area.getParagraph(line).getText();
        int begin = from - area.getAbsolutePosition(line, 0);
        String before = text.substring(0, begin);
        String after = text.substring(Math.min(text.length(), begin + to - from));
        boolean alone = before.isBlank() && after.isBlank();
        boolean inWord = !LINE_MARKS.matcher(before).matches()
                && !OPENING.matcher(before.substring(before.length() - 1)).matches();
        return !alone
                && !inWord
                && !before.endsWith("](")
                && CLOSING.matcher(after).matches()
                && !passages.isVerbatim(Stretch.at(from));
    }
}
