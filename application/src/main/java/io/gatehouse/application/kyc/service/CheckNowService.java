package io.gatehouse.application.kyc.service;

import java.time.InstantSource;

import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.Reviewer;

/** Opens cases, or opens them again, on a reviewer's word. */
public final class CheckNowService implements CheckNowUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final Cases cases;
    private final CaseBook book;

    /** With the store. */
    public CheckNowService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases, ScreeningQueue queue,
            CaseTrail trail, Connections connections, Outbox outbox, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.cases = cases;
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
    }

    @Override
    public Outcome check(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .<Outcome>map(reviewer -> new Outcome.Queued(queued(command, reviewer).id()))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private KycCase queued(Command command, Reviewer reviewer) {
        var by = CaseBook.by(reviewer);
        return book.open(command.instance(), command.identity(), OpenCause.ASKED, by).orElseGet(() -> {
            var known = cases.lock(command.instance(), command.identity()).orElseThrow();
            book.reopen(known, OpenCause.ASKED, by);
            return known;
        });
    }
}
