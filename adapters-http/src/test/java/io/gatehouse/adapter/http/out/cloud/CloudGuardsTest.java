package io.gatehouse.adapter.http.out.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;

import static io.gatehouse.adapter.http.out.cloud.CloudFixture.INSTALLATION;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.NOW;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.failure;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What stops calls, and what is noted of them. */
@ExtendWith(OutputCaptureExtension.class)
class CloudGuardsTest {

    private static final IdentityId ID = new IdentityId("idt_1");
    private static final String PERSON = """
        {"identity_id":"idt_1","first_name":"Zerlina","created_at":"2026-03-02T10:00:00Z"}
        """;

    @RegisterExtension
    final CloudFixture fixture = new CloudFixture();

    @Test
    void doesNotUseARejectedKeyAgain() {
        fixture.reply(401, "{}");

        assertThat(failure(read())).isEqualTo(new Failure.Unauthorized());

        assertThat(fixture.opening()).isEqualTo(new Opening.KeyRejected(NOW));
        assertThat(fixture.asked).hasSize(1);
        assertThat(calls("unauthorized")).isEqualTo(1);
    }

    @Test
    void trustsAKeyThatCameWhileTheOneBeforeWasRejected() {
        fixture.reply(401, "{}");
        fixture.during(() -> fixture.seal("blnk_another-key"));

        assertThat(failure(read())).isEqualTo(new Failure.Unauthorized());

        assertThat(fixture.opening()).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void makesNoMoreCallsAfterManyFoundNobody() {
        fail(4);
        assertThat(fixture.asked).hasSize(Breakers.LEAST_CALLS);

        fixture.clock.advance(Duration.ofSeconds(10));
        var refused = failure(read());

        assertThat(refused).isEqualTo(new Failure.Unavailable(
                "Blnk Cloud failed too often; Gatehouse asks again later", Optional.of(Duration.ofSeconds(20))));
        assertThat(fixture.asked).hasSize(Breakers.LEAST_CALLS);
        assertThat(fixture.meters.get("gatehouse.cloud.breakers.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void asksAgainAfterAWhileAndGoesOnIfSomebodyAnswers() {
        fail(4);
        fixture.clock.advance(Breakers.OPEN_FOR.plusMillis(1));
        for (var i = 0; i < Breakers.TRIALS + 1; i++) {
            fixture.reply(200, PERSON);
            given(read());
        }

        assertThat(fixture.meters.get("gatehouse.cloud.breakers.open").gauge().value()).isZero();
    }

    @Test
    void stopsAgainIfStillNobodyAnswers() {
        fail(4);
        fixture.clock.advance(Breakers.OPEN_FOR.plusMillis(1));
        fail(1);
        var asked = fixture.asked.size();
        assertThat(asked).isEqualTo(Breakers.LEAST_CALLS + Breakers.TRIALS);

        read();

        assertThat(fixture.asked).hasSize(asked);
    }

    @Test
    void takesNoRefusalForASignThatNobodyIsThere() {
        for (var i = 0; i < Breakers.WINDOW; i++) {
            fixture.reply(404, "{}");
            assertThat(failure(read())).isEqualTo(new Failure.NotFound());
        }
    }

    @Test
    void forgetsTheBreakersThatWereUsedLeast() {
        var breakers = new Breakers(fixture.clock);
        for (var i = 0; i < Breakers.MOST + 5; i++) {
            breakers.of(new InstanceId("inst_" + i));
        }

        assertThat(breakers.size()).isEqualTo(Breakers.MOST);
    }

    @Test
    void notesWhatWasUsedAndWhatWasRefusedAtMostOnceAMinute() {
        fixture.reply(200, PERSON, PERSON);
        given(read());
        fixture.clock.advance(Duration.ofSeconds(59));
        given(read());
        fixture.open("data:read").flag("idt_1", new AlertText("Review", "look", "case-7"));

        assertThat(fixture.unitOfWork.read(() -> fixture.use.of(INSTALLATION))).isEqualTo(Map.of(
                CloudAction.READ_IDENTITIES, new ActionUse(Optional.of(NOW), Optional.empty()),
                CloudAction.READ_ALERTS, new ActionUse(Optional.empty(), Optional.of(NOW.plusSeconds(59))),
                CloudAction.RAISE_ALERT, new ActionUse(Optional.empty(), Optional.of(NOW.plusSeconds(59)))));

        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.reply(200, PERSON);
        given(read());
        assertThat(fixture.unitOfWork.read(() -> fixture.use.of(INSTALLATION)).get(CloudAction.READ_IDENTITIES))
                .isEqualTo(new ActionUse(Optional.of(NOW.plusSeconds(60)), Optional.empty()));
    }

    @Test
    void tellsNobodyTheKeyOrAName(CapturedOutput output) {
        var said = new StringBuilder();
        fixture.reply(200, PERSON);
        said.append(read());
        fixture.reply(400, "{\"error\":\"Zerlina\"}");
        said.append(read());
        fixture.reply(200, "Zerlina");
        said.append(read());
        fixture.reply(401, "{\"error\":\"Zerlina\"}");
        said.append(fixture.open().write(ID, new Verification(
                VerificationStatus.CLEARED, "case-7", NOW, Optional.empty())));
        said.append(fixture.cloud()).append(fixture.opening());
        fixture.stop();

        assertThat(said + output.getAll()).contains("Unauthorized").doesNotContain(CloudFixture.KEY)
                .doesNotContain("Zerlina");
        assertThat(output.getAll()).contains("rejects the key of installation instapp_1");
    }

    /** So many calls that nobody answers, each tried as often as it may be. */
    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            fixture.reply(503, "{}", "{}", "{}");
            assertThat(failure(read())).isInstanceOf(Failure.Unavailable.class);
        }
        fixture.dropReplies();
    }

    private Answer<KnownSubject> read() {
        return fixture.open().subject(ID);
    }

    private double calls(String outcome) {
        return fixture.meters.find("gatehouse.cloud.calls").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count).sum();
    }
}
