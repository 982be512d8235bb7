package app.byline.markdown.construct;

import java.util.List;

/// What a callout is headed: the author's title, or the name of its kind in the language of the text.
public final class CalloutTitle {
    private static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");

    private CalloutTitle() {}

    public static String of(Callout callout, Typography language) {
        return callout.title().isEmpty() ? names(language).get(KINDS.indexOf(callout.kind())) : callout.title();
    }

    private static List<String> names(Typography language) {
        return switch (language) {
            case AS_WRITTEN, ENGLISH -> List.of("Note", "Tip", "Important", "Warning", "Caution");
            case SPANISH -> List.of("Nota", "Consejo", "Importante", "Advertencia", "Precaución");
            case FRENCH -> List.of("Note", "Conseil", "Important", "Avertissement", "Attention");
            case GERMAN -> List.of("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht");
            case PORTUGUESE -> List.of("Nota", "Dica", "Importante", "Aviso", "Cuidado");
        };
    }
}
