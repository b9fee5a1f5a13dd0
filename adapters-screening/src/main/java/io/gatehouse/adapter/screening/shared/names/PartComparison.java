package io.gatehouse.adapter.screening.shared.names;

/** How alike two words are, from 0 to 1, and how they were compared. */
final class PartComparison {

    private static final double SAME_SPELLING = 0.94;
    private static final double SAME_SPELLING_SHORT = 0.88;
    private static final int SHORT = 4;
    private static final double INITIAL = 0.85;

    private PartComparison() {}

    /** 0 where they are different words. */
    static double compare(NamePart one, NamePart other) {
        if (one.text().equals(other.text())) {
            return 1;
        }
        var shorter = Math.min(one.text().length(), other.text().length());
        var longer = Math.max(one.text().length(), other.text().length());
        if (shorter == 1) {
            return one.text().charAt(0) == other.text().charAt(0) && longer > 1 ? INITIAL : 0;
        }
        if (shorter >= 3 && one.spelling().equals(other.spelling())) {
            return longer > SHORT ? SAME_SPELLING : SAME_SPELLING_SHORT;
        }
        return Math.max(letters(one.text(), other.text(), shorter, longer), sounds(one, other, shorter));
    }

    private static double letters(String one, String other, int shorter, int longer) {
        var most = mostTypos(longer);
        if (longer - shorter > most || shorter < 3) {
            return 0;
        }
        var distance = Distance.between(one, other, most);
        if (distance > most) {
            return 0;
        }
        var share = 1 - distance / (double) longer;
        // A first letter is rarely mistyped, and another one is mostly another name.
        var alike = 0.30 + 0.70 * share;
        return one.charAt(0) == other.charAt(0) ? alike : alike - 0.06;
    }

    private static int mostTypos(int length) {
        if (length <= 3) {
            return 0;
        }
        if (length <= 6) {
            return 1;
        }
        return length <= 11 ? 2 : 3;
    }

    private static double sounds(NamePart one, NamePart other, int shorter) {
        if (shorter < 3) {
            return 0;
        }
        var bones = one.skeleton().length();
        if (bones >= 3 && one.skeleton().equals(other.skeleton())) {
            return bones >= 4 ? 0.86 : 0.80;
        }
        var lengths = Math.min(one.spelling().length(), other.spelling().length());
        return lengths >= 5 && Distance.between(one.spelling(), other.spelling(), 1) <= 1 ? 0.82 : 0;
    }
}
