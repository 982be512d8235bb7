package app.byline.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A file name that every file system, address and blog takes: plain lower-case letters, digits and hyphens, and an
/// extension that fits the content.
final class SafeName {
    private static final int LONGEST_STEM = 60;
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeName() {}

    static String of(String given, SniffedType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = plain(dot >= 0 ? last.substring(0, dot) : last);
        String extension = extension(dot >= 0 ? last.substring(dot + 1) : "", type);
        return stem(stem, type) + (extension.isEmpty() ? "" : "." + extension);
    }

    private static String stem(String plain, SniffedType type) {
        String cut = plain.substring(0, Math.min(LONGEST_STEM, plain.length())).replaceAll("-$", "");
        if (cut.isEmpty()) {
            return type.name().startsWith("image/") ? "image" : "file";
        }
        return RESERVED.contains(cut) ? cut + "-file" : cut;
    }

    private static String extension(String given, SniffedType type) {
        String plain = plain(given);
        if (type.extensions().isEmpty()) {
            return plain.matches("[a-z0-9]{1,8}") ? plain : "";
        }
        return type.extensions().contains(plain) ? plain : type.extensions().getFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
