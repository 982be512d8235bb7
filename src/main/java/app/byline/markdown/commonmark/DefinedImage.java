package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;

/// A reference that knows its definition: how labels match is decided once, by [Labels].
public final class DefinedImage extends ImageRef {
    private final Reference definition;

    DefinedImage(Reference definition) {
        this.definition = definition;
    }

    /// What it points to.
    public Reference definition() {
        return definition;
    }

    @Override
    public Reference getReferenceNode(ReferenceRepository repository) {
        return definition;
    }
}
