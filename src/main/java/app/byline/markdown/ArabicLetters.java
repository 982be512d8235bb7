package app.byline.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The forms that Arabic letters take beside each other, as Unicode's presentation forms name them
/// (https://www.unicode.org/charts/PDF/UFE70.pdf), for what draws each letter by itself. Java's own names of characters
/// are the table. Pure; any thread.
public final class ArabicLetters {
    private static final String[] FORMS = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    /// It is drawn out between two letters and joins both.
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;

    private static final Map<Integer, int[]> LETTERS = new HashMap<>();
    /// Lam and an alef behind it are one letter; which one, by the alef.
    private static final Map<Integer, Integer> LIGATURES = new HashMap<>();

    static {
        for (int form = 0xFB50; form <= 0xFEFC; form++) {
            String name = Character.getName(form);
            if (name != null) {
                read(form, name);
            }
        }
    }

    private ArabicLetters() {}

    private static void read(int form, String name) {
        int[] plain = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC)
                .codePoints()
                .toArray();
        for (int kind = 0; kind < FORMS.length; kind++) {
            if (!name.endsWith(FORMS[kind])) {
                continue;
            }
            if (name.startsWith("ARABIC LETTER ") && plain.length == 1) {
                LETTERS.computeIfAbsent(plain[0], _ -> new int[FORMS.length])[kind] = form;
            } else if (name.startsWith("ARABIC LIGATURE LAM WITH ALEF") && plain.length == 2 && plain[0] == LAM) {
                int isolated = kind == ISOLATED ? form : form - 1;
                LETTERS.computeIfAbsent(isolated, _ -> new int[FORMS.length])[kind] = form;
                LIGATURES.put(plain[1], isolated);
            }
        }
    }

    /// The same text with each letter in the form it has between its neighbours. Lam and alef become one letter, behind
    /// which stands `filler`: with one of one unit, places in the text stay what they are.
    public static String joined(String text, String filler) {
        if (text.chars().noneMatch(character -> character >= 0x600 && character < 0x700)) {
            return text;
        }
        int[] letters = ligated(text).codePoints().toArray();
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < letters.length; index++) {
            joined.appendCodePoint(form(letters[index], neighbour(letters, index, -1), neighbour(letters, index, 1)));
            if (LIGATURES.containsValue(letters[index])) {
                joined.append(filler);
            }
        }
        return joined.toString();
    }

    /// The letter next to that one, marks left aside; 0 where there is none.
    private static int neighbour(int[] letters, int index, int step) {
        return IntStream.iterate(index + step, at -> at >= 0 && at < letters.length, at -> at + step)
                .map(at -> letters[at])
                .filter(character -> !isMark(character))
                .findFirst()
                .orElse(0);
    }

    /// Whether it is a point or an accent, which stands at the letter before it.
    public static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// With each lam and alef as the one letter they are.
    private static String ligated(String text) {
        StringBuilder ligated = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            Integer ligature = text.charAt(index) == LAM && index + 1 < text.length()
                    ? LIGATURES.get((int) text.charAt(index + 1))
                    : null;
            if (ligature == null) {
                ligated.append(text.charAt(index));
            } else {
                ligated.appendCodePoint(ligature);
                index++;
            }
        }
        return ligated.toString();
    }

    /// How this letter looks between those two; itself where it has no forms.
    private static int form(int letter, int before, int behind) {
        int[] forms = LETTERS.get(letter);
        if (forms == null) {
            return letter;
        }
        boolean joinsBefore = forms[FINAL] != 0 && (before == TATWEEL || has(before, INITIAL));
        boolean joinsBehind = forms[INITIAL] != 0 && (behind == TATWEEL || has(behind, FINAL));
        int wanted = joinsBefore ? joinsBehind ? MEDIAL : FINAL : joinsBehind ? INITIAL : ISOLATED;
        return forms[wanted] == 0 ? letter : forms[wanted];
    }

    private static boolean has(int letter, int form) {
        int[] forms = LETTERS.get(letter);
        return forms != null && forms[form] != 0;
    }
}
