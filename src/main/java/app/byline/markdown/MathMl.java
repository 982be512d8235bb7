package app.byline.markdown;

import java.util.Optional;

/// Makes MathML of TeX.
@FunctionalInterface
public interface MathMl {
    /// Where nothing can.
    MathMl NONE = _ -> Optional.empty();

    /// What stands inside `<math display="block">`, as a browser would write it; empty for what is no TeX.
    Optional<String> of(String tex);
}
