package io.gatehouse.archrules;

import java.util.List;
import java.util.Map;

/** What each bad fixture has to be blamed for: every fragment by some violation, every violation by some fragment. */
final class BadFixtures {

    static final Map<String, List<String>> BLAME = Map.ofEntries();

    private BadFixtures() {}
}
