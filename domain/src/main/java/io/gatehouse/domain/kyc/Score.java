package io.gatehouse.domain.kyc;

import java.util.Locale;

/** How alike two are, in thousandths: 0 is nothing in common, 1,000 is the same. */
public record Score(int permille) implements Comparable<Score> {

    /** The least there is. */
    public static final Score NONE = new Score(0);

    private static final int MOST = 1000;

    /** @throws IllegalArgumentException unless 0 to 1,000 */
    public Score {
        if (permille < 0 || permille > MOST) {
            throw new IllegalArgumentException("a score is 0 to 1,000 thousandths");
        }
    }

    /** The score of a number from 0 to 1; what is beyond is cut off, and what is no number is 0. */
    public static Score of(double share) {
        return new Score((int) Math.round(Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1) * MOST));
    }

    /** As a number from 0 to 1. */
    public double share() {
        return permille / (double) MOST;
    }

    /** Whether it is as high as that or higher. */
    public boolean reaches(Score threshold) {
        return permille >= threshold.permille;
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(permille, other.permille);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f", share());
    }
}
