package io.gatehouse.application.kyc.port.in;

import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;

/** Lists cases. */
public interface BrowseCasesUseCase {

    /** A page of those that match, newest first. */
    Page<CaseSummary> browse(Query query);

    /** Which ones. */
    record Query(CaseFilter filter, PageRequest page) {}
}
