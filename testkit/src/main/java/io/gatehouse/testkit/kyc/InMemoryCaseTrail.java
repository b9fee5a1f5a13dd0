package io.gatehouse.testkit.kyc;

import java.util.List;
import java.util.function.UnaryOperator;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.CaseChain.Head;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Trails in memory. */
public final class InMemoryCaseTrail implements CaseTrail {

    private final InMemoryTable<List<Object>, TrailEntry> rows;
    private final InMemoryTable<CaseId, Head> heads;

    /** Ones whose entries are added and rolled back by these units. */
    public InMemoryCaseTrail(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
        heads = unitOfWork.table();
    }

    @Override
    public void append(CaseEntry entry) {
        var head = head(entry.caseId());
        var link = CaseChain.append(head, entry, "%032x".formatted(head.number() + 1));
        rows.put(List.of(entry.caseId(), link.number()), link);
        heads.put(entry.caseId(), new Head(link.number(), link.hash()));
    }

    @Override
    public List<TrailEntry> of(CaseId caseId) {
        return rows.all().stream().filter(link -> link.entry().caseId().equals(caseId)).toList();
    }

    @Override
    public ChainState verify(CaseId caseId) {
        return CaseChain.check(caseId, of(caseId), head(caseId));
    }

    private Head head(CaseId caseId) {
        return heads.find(caseId).orElse(Head.NONE);
    }

    /** Makes an entry say something else, as somebody could who has the database; inside a unit of work. */
    public void forge(CaseId caseId, long number, UnaryOperator<TrailEntry> forgery) {
        var key = List.<Object>of(caseId, number);
        rows.put(key, forgery.apply(rows.find(key).orElseThrow()));
    }

    /** What happened to all cases, in that order; needs no unit of work. */
    public List<CaseEntry> all() {
        return rows.peek().stream().map(TrailEntry::entry).toList();
    }
}
