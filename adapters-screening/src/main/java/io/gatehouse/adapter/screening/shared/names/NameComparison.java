package io.gatehouse.adapter.screening.shared.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.gatehouse.adapter.screening.shared.names.NamePart.Role;

/**
 * Compares two names word by word, in whatever order they stand. Each word finds the one that is most like it, and counts
 * by how rare it is; words that were left out on one side cost less than words that differ. Thread-safe.
 */
public final class NameComparison {

    private static final double LEAST = 0.72;
    private static final double COVERED = 0.72;
    private static final double PARTICLE = 0.2;
    private static final double LEFT_OUT_INITIAL = 0.35;
    private static final double ONE_WORD_ALONE = 0.72;
    private static final double JOINED = 0.98;
    private static final double SURE = 0.97;

    private final ToDoubleFunction<NamePart> rarity;

    /**
     * One that counts words so.
     *
     * @param rarity from 0.5 for a word that many have to 1 for a rare one
     */
    public NameComparison(ToDoubleFunction<NamePart> rarity) {
        this.rarity = rarity;
    }

    /** How alike they are, from 0 to 1. */
    public double compare(NameForm ours, NameForm theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var best = score(ours.parts(), theirs.parts());
        if (best >= SURE) {
            return best;
        }
        return Math.max(best, Math.max(joined(ours.parts(), theirs.parts()), joined(theirs.parts(), ours.parts())));
    }

    /** In a few words, how they were compared or what differs. */
    public String remark(NameForm ours, NameForm theirs) {
        var pairs = pairs(ours.parts(), theirs.parts());
        var remarks = new ArrayList<String>();
        var differ = 0;
        var initials = 0;
        for (var i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                var one = ours.parts().get(i);
                var other = theirs.parts().get(pairs[i]);
                if (one.text().length() == 1 != (other.text().length() == 1)) {
                    initials++;
                } else if (!one.text().equals(other.text())) {
                    differ++;
                }
            }
        }
        var missingTheirs = unmatched(ours.parts(), pairs);
        var missingOurs = theirs.parts().size() - (pairs.length - (int) Arrays.stream(pairs)
                .filter(pair -> pair < 0).count());
        if (differ > 0) {
            remarks.add(differ == 1 ? "one word is spelled differently" : differ + " words are spelled differently");
        }
        if (initials > 0) {
            remarks.add(initials == 1 ? "one initial" : initials + " initials");
        }
        if (missingTheirs > 0) {
            remarks.add(missingTheirs + " of our words not in theirs");
        }
        if (missingOurs > 0) {
            remarks.add(missingOurs + " of their words not in ours");
        }
        if (isReordered(pairs)) {
            remarks.add("another order");
        }
        return remarks.isEmpty() ? "the same words" : String.join(", ", remarks);
    }

    /** Names that are written as one word on one side and as two on the other: Abdulrahman, Abdul Rahman. */
    private double joined(List<NamePart> parted, List<NamePart> others) {
        var best = 0.0;
        for (var i = 0; i + 1 < parted.size(); i++) {
            var first = parted.get(i).text();
            var second = parted.get(i + 1).text();
            for (var word : others) {
                if (isJoined(word.text(), first, second)) {
                    var parts = new ArrayList<>(parted);
                    parts.set(i, NamePart.of(first + second, Role.WORD));
                    parts.remove(i + 1);
                    best = Math.max(best, JOINED * score(parts, others));
                }
            }
        }
        return best;
    }

    private static boolean isJoined(String word, String first, String second) {
        var length = first.length() + second.length();
        return Math.abs(word.length() - length) <= 1 && length >= 4 && word.charAt(0) == first.charAt(0)
                && Distance.between(word, first + second, 1) <= 1;
    }

    private double score(List<NamePart> ours, List<NamePart> theirs) {
        var pairs = pairs(ours, theirs);
        var taken = new boolean[theirs.size()];
        var alike = 0.0;
        var ourWeight = 0.0;
        var theirWeight = 0.0;
        var ourWords = 0;
        var words = 0;
        var initials = 0;
        for (var i = 0; i < ours.size(); i++) {
            var part = ours.get(i);
            ourWords += part.isWord() ? 1 : 0;
            if (pairs[i] < 0) {
                ourWeight += alone(part);
                continue;
            }
            var match = theirs.get(pairs[i]);
            taken[pairs[i]] = true;
            var weight = Math.min(weight(part), weight(match));
            alike += weight * PartComparison.compare(part, match);
            ourWeight += weight;
            theirWeight += weight;
            if (part.isWord() && match.isWord()) {
                words++;
            } else if (part.role() != Role.PARTICLE && match.role() != Role.PARTICLE) {
                initials++;
            }
        }
        var theirWords = 0;
        for (var j = 0; j < taken.length; j++) {
            theirWords += theirs.get(j).isWord() ? 1 : 0;
            theirWeight += taken[j] ? 0 : alone(theirs.get(j));
        }
        if (ourWeight == 0 || theirWeight == 0) {
            return 0;
        }
        var one = alike / ourWeight;
        var other = alike / theirWeight;
        var score = COVERED * Math.max(one, other) + (1 - COVERED) * Math.min(one, other);
        // One word in common says little about those who have more.
        var enough = words >= 2 || (words == 1 && (initials >= 1 || Math.max(ourWords, theirWords) == 1));
        return enough ? score : ONE_WORD_ALONE * score;
    }

    private double weight(NamePart part) {
        return switch (part.role()) {
            case WORD -> rarity.applyAsDouble(part);
            case INITIAL -> 0.5;
            case PARTICLE -> PARTICLE;
        };
    }

    private double alone(NamePart part) {
        return switch (part.role()) {
            case WORD -> rarity.applyAsDouble(part);
            case INITIAL -> LEFT_OUT_INITIAL;
            case PARTICLE -> PARTICLE / 2;
        };
    }

    /** For each of ours the place of theirs that it goes with, or -1. The best pairs first, so the order does not matter. */
    private static int[] pairs(List<NamePart> ours, List<NamePart> theirs) {
        var pairs = new int[ours.size()];
        Arrays.fill(pairs, -1);
        var alike = new double[ours.size()][theirs.size()];
        for (var i = 0; i < ours.size(); i++) {
            for (var j = 0; j < theirs.size(); j++) {
                alike[i][j] = PartComparison.compare(ours.get(i), theirs.get(j));
            }
        }
        var taken = new boolean[theirs.size()];
        for (var round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
            var best = LEAST;
            var first = -1;
            var second = -1;
            for (var i = 0; i < ours.size(); i++) {
                for (var j = 0; pairs[i] < 0 && j < theirs.size(); j++) {
                    if (!taken[j] && alike[i][j] > best) {
                        best = alike[i][j];
                        first = i;
                        second = j;
                    }
                }
            }
            if (first < 0) {
                break;
            }
            pairs[first] = second;
            taken[second] = true;
        }
        return pairs;
    }

    private static int unmatched(List<NamePart> parts, int[] pairs) {
        var unmatched = 0;
        for (var i = 0; i < parts.size(); i++) {
            unmatched += pairs[i] < 0 ? 1 : 0;
        }
        return unmatched;
    }

    private static boolean isReordered(int[] pairs) {
        var last = -1;
        for (var pair : pairs) {
            if (pair >= 0 && pair < last) {
                return true;
            }
            last = pair >= 0 ? pair : last;
        }
        return false;
    }
}
