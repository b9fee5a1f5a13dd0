package io.gatehouse.domain.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When sign-in failed within the last {@link #WINDOW}, and what follows from it.
 *
 * <p>The limit per name and address together is low; that per address stops one machine from trying many names; that
 * per name stops many machines from trying one name, and is high enough that a stranger cannot lock an operator out by
 * a few wrong guesses.
 *
 * <p>Each list is newest first. Failures beyond the limit of a list make no difference and may be left out.
 *
 * @param byBoth    of this user name from this address
 * @param byAddress from this address, any name
 * @param byName    of this user name, from anywhere
 */
public record SignInFailures(List<Instant> byBoth, List<Instant> byAddress, List<Instant> byName) {

    /** A failure counts for so long. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    /** With so many failures of a name from an address, both together have to wait. */
    public static final int LIMIT_BY_BOTH = 5;
    /** With so many failures from an address, the address has to wait. */
    public static final int LIMIT_BY_ADDRESS = 20;
    /** With so many failures of a name, the name has to wait. */
    public static final int LIMIT_BY_NAME = 100;

    public SignInFailures {
        byBoth = List.copyOf(byBoth);
        byAddress = List.copyOf(byAddress);
        byName = List.copyOf(byName);
    }

    /** When so many failures are forgotten that another attempt is taken; empty if it need not wait. */
    public Optional<Instant> waitUntil() {
        return Stream.of(
                reaching(LIMIT_BY_BOTH, byBoth), reaching(LIMIT_BY_ADDRESS, byAddress), reaching(LIMIT_BY_NAME, byName))
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).map(last -> last.plus(WINDOW));
    }

    /** The failure without which those that came after it would be fewer than the limit. */
    private static Optional<Instant> reaching(int limit, List<Instant> newestFirst) {
        return newestFirst.stream().skip(limit - 1L).findFirst();
    }
}
