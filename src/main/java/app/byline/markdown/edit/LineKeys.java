package app.byline.markdown.edit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What Enter, Tab and a fence do in fenced code, images, lists, quotes and several lines, for which the passage is
/// read once.
/// Each answers nothing elsewhere, so that the key does what it always does. Pure; any thread.
public final class LineKeys {
    private LineKeys() {}

    /// `verbatim` says whether the caret stands in what is no words, as where code is by its indent: there is no list.
    public static Optional<TextEdit> enter(Selected selected, BooleanSupplier verbatim) {
        Chosen chosen = Chosen.of(selected);
        return CodeKeys.enter(chosen)
                .or(() -> words(() -> ImageKeys.enter(chosen), verbatim))
                .or(() -> words(() -> ListKeys.enter(chosen), verbatim));
    }

    /// What a character does that ends fenced code where its end is there already: that is gone to.
    public static Optional<TextEdit> typed(Selected selected, char character) {
        return CodeKeys.over(Chosen.of(selected), character);
    }

    /// One step in, or `out`.
    public static Optional<TextEdit> tab(Selected selected, boolean out, BooleanSupplier verbatim) {
        Chosen chosen = Chosen.of(selected);
        return (out ? CodeKeys.outdent(chosen) : CodeKeys.indent(chosen))
                .or(() -> words(() -> out ? ListKeys.outdent(chosen) : ListKeys.indent(chosen), verbatim))
                .or(() -> LineIndents.several(chosen, out));
    }

    private static Optional<TextEdit> words(Supplier<Optional<TextEdit>> list, BooleanSupplier verbatim) {
        return list.get().filter(edit -> edit.changesNothing() || !verbatim.getAsBoolean());
    }
}
