package io.gatehouse.adapter.screening.embedded;

/**
 * The baseline that the benchmark compares with.
 *
 * @see <a href="https://www.census.gov/library/working-papers/1991/adrm/rr91-9.html">Winkler, W. E.: String comparator
 *      metrics</a>
 */
final class JaroWinkler {

    private static final double PREFIX = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double compare(char[] one, char[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        var window = Math.max(0, Math.max(one.length, other.length) / 2 - 1);
        var mine = new boolean[one.length];
        var theirs = new boolean[other.length];
        var common = 0;
        for (var i = 0; i < one.length; i++) {
            for (var j = Math.max(0, i - window); j < Math.min(other.length, i + window + 1); j++) {
                if (!theirs[j] && one[i] == other[j]) {
                    mine[i] = true;
                    theirs[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        var swapped = 0;
        var j = 0;
        for (var i = 0; i < one.length; i++) {
            if (mine[i]) {
                while (!theirs[j]) {
                    j++;
                }
                swapped += one[i] == other[j] ? 0 : 1;
                j++;
            }
        }
        double shared = common;
        var jaro = (shared / one.length + shared / other.length + (shared - swapped / 2.0) / shared) / 3;
        var prefix = 0;
        while (prefix < Math.min(LONGEST_PREFIX, Math.min(one.length, other.length)) && one[prefix] == other[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX * (1 - jaro);
    }
}
