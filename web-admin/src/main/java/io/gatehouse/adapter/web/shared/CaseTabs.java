package io.gatehouse.adapter.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.kyc.CaseState.Kind;

/** The tabs over lists of cases. */
public enum CaseTabs {
    TO_REVIEW,
    SECOND_LOOK,
    CHECKING,
    DECIDED,
    ALL;

    /** The tab of that name in an address; empty if there is none. */
    public static Optional<CaseTabs> of(String code) {
        return Arrays.stream(values()).filter(tab -> tab.code().equals(code)).findFirst();
    }

    /** The name in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which cases are behind it; none means all. */
    public Set<Kind> states() {
        return switch (this) {
            case TO_REVIEW -> Set.of(Kind.IN_REVIEW);
            case SECOND_LOOK -> Set.of(Kind.AWAITING_CHECKER);
            case CHECKING -> Set.of(Kind.OPEN, Kind.SCREENING);
            case DECIDED -> Set.of(Kind.CLEARED, Kind.APPROVED, Kind.REJECTED, Kind.MORE_INFORMATION);
            case ALL -> Set.of();
        };
    }

    /** The tabs over the list at that address, whose own parameters each keeps. */
    public List<Tab> tabs(Address list, CaseCounts counts, Words words) {
        return Arrays.stream(values())
                .map(tab -> new Tab(
                        words.say("kyc.word.tab." + tab.code()), words.count(tab.count(counts)),
                        list.with("tab", tab.code()).text(), tab == this))
                .toList();
    }

    private BoundedCount count(CaseCounts counts) {
        var counted = counts.byState().entrySet().stream()
                .filter(one -> states().isEmpty() || states().contains(one.getKey()))
                .map(one -> one.getValue())
                .toList();
        return new BoundedCount(
                Math.min(BoundedCount.LIMIT, counted.stream().mapToLong(BoundedCount::value).sum()),
                counted.stream().allMatch(BoundedCount::exact)
                        && counted.stream().mapToLong(BoundedCount::value).sum() <= BoundedCount.LIMIT);
    }
}
