package io.gatehouse.domain.operator;

import java.time.Duration;

/**
 * How often sign-in failed within the last {@link #WINDOW}, and what follows from it.
 *
 * <p>The limit per name and address together is low; that per address stops one machine from trying many names; that
 * per name stops many machines from trying one name, and is high enough that a stranger cannot lock an operator out by
 * a few wrong guesses.
 *
 * @param byBoth    of this user name from this address
 * @param byAddress from this address, any name
 * @param byName    of this user name, from anywhere
 */
public record SignInFailures(int byBoth, int byAddress, int byName) {

    /** Failures older than this are forgotten. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int LIMIT_BY_BOTH = 5;
    private static final int LIMIT_BY_ADDRESS = 20;
    private static final int LIMIT_BY_NAME = 100;

    /** Whether another attempt must wait until failures have been forgotten. */
    public boolean tooMany() {
        return byBoth >= LIMIT_BY_BOTH || byAddress >= LIMIT_BY_ADDRESS || byName >= LIMIT_BY_NAME;
    }
}
