package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** A check with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class CheckBuilder {

    private final Check built;

    private CheckBuilder(Check built) {
        this.built = built;
    }

    /** Check number 1, of the first round of case number 1: the embedded lists were searched and name nobody alike. */
    public static CheckBuilder aCheck() {
        return new CheckBuilder(new Check(
                new CheckId(SequentialIds.number(1)), new CaseId(SequentialIds.number(1)), 1, CheckKind.LISTS,
                new ScreeningService("embedded"), MutableInstantSource.START,
                MutableInstantSource.START.plusMillis(12), new CheckOutcome.Passed(),
                List.of(new ListVersion("demo", "7", "d".repeat(64), Optional.of(MutableInstantSource.START))),
                Optional.of(new RawExchange("{\"name\":\"Ada Okafor\"}", "{\"candidates\":[]}"))));
    }

    /** Under this id. */
    public CheckBuilder withId(UUID id) {
        return new CheckBuilder(new Check(
                new CheckId(id), built.caseId(), built.round(), built.kind(), built.by(), built.startedAt(),
                built.endedAt(), built.outcome(), built.lists(), built.exchange()));
    }

    /** Of that round of that case. */
    public CheckBuilder of(CaseId caseId, int round) {
        return new CheckBuilder(new Check(
                built.id(), caseId, round, built.kind(), built.by(), built.startedAt(), built.endedAt(),
                built.outcome(), built.lists(), built.exchange()));
    }

    /** Made by that service. */
    public CheckBuilder by(String service) {
        return new CheckBuilder(new Check(
                built.id(), built.caseId(), built.round(), built.kind(), new ScreeningService(service),
                built.startedAt(), built.endedAt(), built.outcome(), built.lists(), built.exchange()));
    }

    /** Made by Gatehouse itself, of that kind, so without lists and without an exchange. */
    public CheckBuilder ofOwn(CheckKind kind) {
        return new CheckBuilder(new Check(
                built.id(), built.caseId(), built.round(), kind, Check.GATEHOUSE, built.startedAt(), built.endedAt(),
                built.outcome(), List.of(), Optional.empty()));
    }

    /** With that outcome. */
    public CheckBuilder with(CheckOutcome outcome) {
        return new CheckBuilder(new Check(
                built.id(), built.caseId(), built.round(), built.kind(), built.by(), built.startedAt(),
                built.endedAt(), outcome, built.lists(), built.exchange()));
    }

    /** Begun then, over 12 ms later. */
    public CheckBuilder startedAt(Instant at) {
        return new CheckBuilder(new Check(
                built.id(), built.caseId(), built.round(), built.kind(), built.by(), at, at.plusMillis(12),
                built.outcome(), built.lists(), built.exchange()));
    }

    /** The check. */
    public Check build() {
        return built;
    }
}
