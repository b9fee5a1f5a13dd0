package io.gatehouse.adapter.web.portal.kyc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.CaseTabs;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;

/**
 * The filters of the queue as they stand in its address. What means nothing counts as not there.
 *
 * @param state one state, narrower than the tab
 * @param mine  whether only the reviewer's own
 */
record QueueForm(CaseTabs tab, String state, String cause, boolean mine, boolean overdue, String search) {
    QueueForm {
        state = state.strip();
        cause = cause.strip();
        search = search.strip();
    }

    /** A name of the model in addresses. */
    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state that is asked for. */
    Optional<CaseState.Kind> chosenState() {
        return Arrays.stream(CaseState.Kind.values()).filter(kind -> code(kind).equals(state)).findFirst();
    }

    /** The cause that is asked for. */
    Optional<ReviewCause> chosenCause() {
        return Arrays.stream(ReviewCause.values()).filter(one -> code(one).equals(cause)).findFirst();
    }

    /** What they mean for that reviewer at that time. */
    CaseFilter filter(InstanceId instance, Optional<Reviewer> reviewer, Instant now) {
        Optional<ReviewerId> assignee = mine ? reviewer.map(Reviewer::id) : Optional.empty();
        return new CaseFilter(
                Optional.of(instance), chosenState().map(Set::of).orElse(tab.states()), chosenCause(), assignee,
                overdue ? Optional.of(now) : Optional.empty(), Optional.of(search));
    }

    /** The list with the tab and these filters. */
    Address address() {
        return filters(Address.of(PortalPath.QUEUE).with("tab", tab.code()));
    }

    /** The list with these filters that hold on every tab. */
    Address anyTab() {
        return filters(Address.of(PortalPath.QUEUE)).without("state");
    }

    private Address filters(Address list) {
        return list.with("state", chosenState().map(QueueForm::code).orElse(""))
                .with("cause", chosenCause().map(QueueForm::code).orElse(""))
                .with("mine", mine ? "yes" : "").with("overdue", overdue ? "yes" : "").with("q", search);
    }
}
