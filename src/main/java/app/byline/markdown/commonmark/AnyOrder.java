package app.byline.markdown.commonmark;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the parser or renderer that may stand anywhere among its like, and looks at one block at a time.
public interface AnyOrder extends Dependent {
    @Override
    default @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    default @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    default boolean affectsGlobalScope() {
        return false;
    }
}
