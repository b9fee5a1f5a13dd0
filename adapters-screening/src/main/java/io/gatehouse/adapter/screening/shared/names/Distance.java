package io.gatehouse.adapter.screening.shared.names;

/** How many letters have to be changed, added, left out or swapped with their neighbour to make one word of another. */
final class Distance {

    private Distance() {}

    /** The distance; if it is more than {@code most}, some number that is more. */
    static int between(String one, String other, int most) {
        var columns = other.length();
        if (Math.abs(one.length() - columns) > most) {
            return most + 1;
        }
        var beforeLast = new int[columns + 1];
        var last = new int[columns + 1];
        var row = new int[columns + 1];
        for (var j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= columns; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                var steps = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps = Math.min(steps, beforeLast[j - 2] + 1);
                }
                row[j] = steps;
                least = Math.min(least, steps);
            }
            if (least > most) {
                return most + 1;
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[columns];
    }
}
