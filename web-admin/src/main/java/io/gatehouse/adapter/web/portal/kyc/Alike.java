package io.gatehouse.adapter.web.portal.kyc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks in two texts the words that both have. It only helps the eye: how alike they are says the check, which knows
 * more of names than this.
 */
final class Alike {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Alike() {}

    /** A piece of a text; all pieces are the text. */
    record Piece(String text, boolean same) {}

    /** The pieces of a text, those marked that the other text has too, whatever their case and accents. */
    static List<Piece> mark(String text, String other) {
        var known = words(other);
        var pieces = new ArrayList<Piece>();
        var matcher = WORD.matcher(text);
        var done = 0;
        while (matcher.find()) {
            if (!known.contains(bare(matcher.group()))) {
                continue;
            }
            if (matcher.start() > done) {
                pieces.add(new Piece(text.substring(done, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            done = matcher.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return List.copyOf(pieces);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> bare(word.group())).collect(Collectors.toSet());
    }

    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
