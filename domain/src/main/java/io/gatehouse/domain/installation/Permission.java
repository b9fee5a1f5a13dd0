package io.gatehouse.domain.installation;

import java.util.List;

import io.gatehouse.domain.shared.Identifiers;

/**
 * A scope that was granted at install. Scopes that Gatehouse does not know are kept, so that nothing is lost when Blnk
 * Cloud adds one.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
 */
public record Permission(String scope) implements Comparable<Permission> {

    /** Read ledgers, balances, transactions and identities. */
    public static final Permission DATA_READ = new Permission("data:read");
    /** Write through the proxy, such as an identity's metadata. */
    public static final Permission DATA_WRITE = new Permission("data:write");
    /** Read alerts. */
    public static final Permission ALERTS_READ = new Permission("alerts:read");
    /** Raise and change alerts. */
    public static final Permission ALERTS_WRITE = new Permission("alerts:write");

    private static final List<Permission> KNOWN = List.of(DATA_READ, DATA_WRITE, ALERTS_READ, ALERTS_WRITE);

    /** @throws IllegalArgumentException if the scope is no identifier */
    public Permission {
        Identifiers.require(scope);
    }

    /** Whether this version of Gatehouse knows what the scope allows. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public int compareTo(Permission other) {
        return scope.compareTo(other.scope);
    }

    @Override
    public String toString() {
        return scope;
    }
}
