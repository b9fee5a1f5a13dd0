package io.gatehouse.adapter.http.out.cloud;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;

import static io.gatehouse.adapter.http.out.cloud.CloudFixture.failure;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.given;
import static org.assertj.core.api.Assertions.assertThat;

/** An alert is raised once, although Blnk Cloud would raise it as often as it is asked. */
class AlertCallsTest {

    private static final String ENTITY = "idt_1";
    private static final AlertText TEXT = new AlertText("Review", "A person has to look at this", "case-7");
    private static final String OURS = """
        {"anomaly_id":"ano_1","title":"Review","description":"look (case-7)","affected_identities":["idt_1"]}""";
    private static final String OF_ANOTHER = """
        {"anomaly_id":"ano_2","title":"Review","description":"look (case-7)","affected_identities":["idt_2"]}""";
    private static final String OF_ANOTHER_CASE = """
        {"anomaly_id":"ano_3","title":"Review","description":"look (case-8)","affected_identities":["idt_1"]}""";

    @RegisterExtension
    final CloudFixture fixture = new CloudFixture();

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void raisesAnAlertThatIsNotThere(int status) {
        fixture.reply(200, list(OF_ANOTHER, OF_ANOTHER_CASE), list(OF_ANOTHER, OF_ANOTHER_CASE));
        fixture.reply(status, OURS);

        assertThat(given(fixture.open().flag(ENTITY, TEXT))).isEqualTo(new AlertId("ano_1"));

        assertThat(fixture.paths()).containsExactly("GET /alerts", "GET /alerts", "POST /alerts/flag/idt_1");
        assertThat(fixture.asked.getLast().body()).contains("\"title\":\"Review\"")
                .contains("\"description\":\"A person has to look at this (case-7)\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"data\":[%s]}", "{\"data\":%s}", "%s", "{\"data\":[7,%s],\"total\":2}"})
    void doesNotRaiseASecondOneInWhateverFormTheyAreListed(String form) {
        fixture.reply(200, form.formatted(OURS));

        assertThat(given(fixture.open().flag(ENTITY, TEXT))).isEqualTo(new AlertId("ano_1"));
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void looksAgainInsteadOfRaisingAgainWhenTheAnswerGetsLost() {
        fixture.reply(200, list());
        fixture.reply(0, "");
        fixture.reply(200, list(OURS));

        assertThat(given(fixture.open().flag(ENTITY, TEXT))).isEqualTo(new AlertId("ano_1"));
        assertThat(fixture.paths()).containsExactly("GET /alerts", "POST /alerts/flag/idt_1", "GET /alerts");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void raisesOnceAndLeavesTheRestToTheCaller(int status) {
        fixture.reply(200, list());
        fixture.reply(status, "{}");
        fixture.reply(200, list());

        assertThat(failure(fixture.open().flag(ENTITY, TEXT))).isInstanceOf(Failure.Unavailable.class);
        assertThat(fixture.paths()).filteredOn(path -> path.startsWith("POST")).hasSize(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void doesNotRaiseWhatMayBeThereAlready() {
        fixture.reply(503, "{}", "{}", "{}");

        assertThat(failure(fixture.open().flag(ENTITY, TEXT))).isInstanceOf(Failure.Unavailable.class);
        assertThat(fixture.paths()).containsOnly("GET /alerts");
    }

    @Test
    void raisesItWhereItMayNotLook() {
        fixture.reply(201, OURS);

        assertThat(given(fixture.open("alerts:write").flag(ENTITY, TEXT))).isEqualTo(new AlertId("ano_1"));
        assertThat(fixture.paths()).containsExactly("POST /alerts/flag/idt_1");
    }

    @Test
    void findsOneOnALaterPage() {
        fixture.reply(200, list(OF_ANOTHER), list(OURS));

        assertThat(given(fixture.open().findAlert(ENTITY, "case-7"))).contains(new AlertId("ano_1"));
    }

    @Test
    void stopsLookingWhenPagesRepeat() {
        fixture.reply(200, list(OF_ANOTHER), list(OF_ANOTHER));

        assertThat(given(fixture.open().findAlert(ENTITY, "case-7"))).isEmpty();
        assertThat(fixture.asked).hasSize(2);
    }

    @Test
    void changesWhatIsGivenAndNothingElse() {
        fixture.reply(200, "{}");

        given(fixture.open().change(new AlertId("ano_1"), new AlertChange(Optional.empty(), Optional.of("RESOLVED"))));

        assertThat(fixture.paths()).containsExactly("PUT /alerts/flag/ano_1");
        assertThat(fixture.asked.getFirst().body()).isEqualTo("{\"status\":\"RESOLVED\"}");
    }

    private static String list(String... alerts) {
        return "{\"data\":[" + String.join(",", alerts) + "],\"total\":" + alerts.length + "}";
    }
}
