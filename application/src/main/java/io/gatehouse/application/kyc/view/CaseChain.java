package io.gatehouse.application.kyc.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseId;

/**
 * How the entries of a case are chained: each has the hash of the one before it, and a hash of all it says, of its number
 * and of that other hash. It needs the JDK alone, so whoever holds the entries can check them without Gatehouse's store.
 *
 * <p>The hash is SHA-256 over {@link #text} in UTF-8, written as 64 lower-case hex digits. A chain cannot show that
 * entries are missing at its end; that is what a {@link Head} is for, kept where others cannot change it.
 */
public final class CaseChain {

    /** What the first entry has in the place of a hash before it. */
    public static final String START = "0".repeat(64);

    private static final String FORM = "gatehouse-case-trail-1";
    // An entry that stands elsewhere is recognised by trying the numbers that it may have had.
    private static final int FARTHEST_MOVE = 1_000;

    private CaseChain() {}

    /**
     * Where a chain ends.
     *
     * @param number of the last entry
     * @param hash   of the last entry
     */
    public record Head(long number, String hash) {

        /** The end of a chain without entries. */
        public static final Head NONE = new Head(0, START);
    }

    /** The entry as the next one after the head. Its time is cut to the microseconds that stores keep. */
    public static TrailEntry append(Head head, CaseEntry entry, String nonce) {
        var kept = new CaseEntry(
                entry.id(), entry.caseId(), entry.round(), entry.at().truncatedTo(ChronoUnit.MICROS), entry.actor(),
                entry.action(), entry.details());
        var number = head.number() + 1;
        return new TrailEntry(number, kept, nonce, head.hash(), hash(number, kept, nonce, head.hash()));
    }

    /**
     * What is hashed: the name of this form in a line, then a line for each of number, previous hash, nonce, id of the
     * case, id of the entry, round, time, kind and id and name of the actor, action, number of details, and name and value
     * of each detail in the order of the names. A line is the number of Unicode code points of the value, a colon, the
     * value, and a line feed, so no two lists of values have the same text.
     */
    public static String text(long number, CaseEntry entry, String nonce, String previous) {
        var values = new ArrayList<String>();
        values.add(Long.toString(number));
        values.add(previous);
        values.add(nonce);
        values.add(entry.caseId().toString());
        values.add(entry.id().toString());
        values.add(Integer.toString(entry.round()));
        values.add(entry.at().toString());
        values.addAll(actor(entry.actor()));
        values.add(entry.action().name());
        values.add(Integer.toString(entry.details().size()));
        entry.details().forEach((name, value) -> {
            values.add(name);
            values.add(value);
        });
        var text = new StringBuilder(FORM).append('\n');
        for (var value : values) {
            text.append(value.codePointCount(0, value.length())).append(':').append(value).append('\n');
        }
        return text.toString();
    }

    /** Checks entries that came without a head, so that some may be missing at the end. */
    public static ChainState check(CaseId caseId, List<TrailEntry> entries) {
        return entries.isEmpty()
                ? check(caseId, entries, Head.NONE)
                : check(caseId, entries, new Head(entries.size(), entries.getLast().hash()));
    }

    /** Checks that these are all entries of the case, in the order in which they were written, up to the head. */
    public static ChainState check(CaseId caseId, List<TrailEntry> entries, Head head) {
        var previous = START;
        for (var index = 0; index < entries.size(); index++) {
            var number = index + 1L;
            var link = entries.get(index);
            if (link.number() != number) {
                return new ChainState.Broken(number, has(entries, number)
                        ? ChainState.Fault.MOVED
                        : ChainState.Fault.MISSING);
            }
            if (number > head.number()) {
                return new ChainState.Broken(number, ChainState.Fault.ADDED);
            }
            if (!link.entry().caseId().equals(caseId) || wasElsewhere(link)) {
                return new ChainState.Broken(number, ChainState.Fault.MOVED);
            }
            if (!holds(link, number)) {
                return new ChainState.Broken(number, ChainState.Fault.CHANGED);
            }
            if (!link.previous().equals(previous)) {
                // This one says what was written, also of the one before it; so it is that one that does not.
                return new ChainState.Broken(Math.max(1, number - 1), ChainState.Fault.CHANGED);
            }
            previous = link.hash();
        }
        if (entries.size() < head.number()) {
            return new ChainState.Broken(entries.size() + 1L, ChainState.Fault.MISSING);
        }
        return previous.equals(head.hash())
                ? new ChainState.Intact(head.number(), head.hash())
                : new ChainState.Broken(Math.max(1, head.number()), ChainState.Fault.CHANGED);
    }

    private static boolean has(List<TrailEntry> entries, long number) {
        return entries.stream().anyMatch(link -> link.number() == number);
    }

    private static boolean wasElsewhere(TrailEntry link) {
        return !holds(link, link.number()) && LongStream
                .rangeClosed(Math.max(1, link.number() - FARTHEST_MOVE), link.number() + FARTHEST_MOVE)
                .anyMatch(number -> holds(link, number));
    }

    private static boolean holds(TrailEntry link, long number) {
        return link.hash().equals(hash(number, link.entry(), link.nonce(), link.previous()));
    }

    private static List<String> actor(CaseActor actor) {
        return switch (actor) {
            case CaseActor.ByReviewer(var id, var name) -> List.of("reviewer", id.toString(), name);
            case CaseActor.ByPortal() -> List.of("portal", "", "");
            case CaseActor.ByGatehouse() -> List.of("gatehouse", "", "");
        };
    }

    private static String hash(long number, CaseEntry entry, String nonce, String previous) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text(number, entry, nonce, previous).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
