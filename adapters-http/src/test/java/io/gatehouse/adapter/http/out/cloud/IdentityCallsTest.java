package io.gatehouse.adapter.http.out.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;

import static io.gatehouse.adapter.http.out.cloud.CloudFixture.failure;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Identities are read whatever is in them, and results are written until they stay. */
class IdentityCallsTest {

    private static final IdentityId ID = new IdentityId("idt_1");
    private static final Verification RESULT = new Verification(
            VerificationStatus.CLEARED, "case-7", Instant.parse("2026-03-02T10:15:30.123456Z"),
            Optional.of(Instant.parse("2027-03-02T10:15:30Z")));
    private static final String KEPT = """
        {"identity_id":"idt_1","created_at":"2026-03-02T10:00:00Z","meta_data":{"gatehouse":{"status":"cleared",
         "case":"case-7","decided_at":"2026-03-02T10:15:30.123456Z","expires_at":"2027-03-02T10:15:30Z"}}}
        """;
    private static final String LOST = """
        {"identity_id":"idt_1","created_at":"2026-03-02T10:00:00Z","meta_data":{"another":1}}
        """;

    @RegisterExtension
    final CloudFixture fixture = new CloudFixture();

    @Test
    void readsAnIdentityWithWhatWasWrittenAboutIt() {
        var known = read("""
            {"identity_id":"idt_1","identity_type":"individual","first_name":" Zoë ","last_name":"O'Brien",
             "email_address":"FPT:abc@def:bm9pc2U=","phone_number":4416550123,"dob":"1985-05-15T00:00:00Z",
             "created_at":"2026-03-02T11:00:00.5+01:00","meta_data":{"documents":{"passport":"P123","empty":" ",
             "list":[1]},"gatehouse":{"status":"in_review","case":"c-1","decided_at":"2026-03-02T10:00:00Z",
             "expires_at":null}}}
            """);

        assertThat(known.subject().identity()).isEqualTo(ID);
        assertThat(known.subject().type()).isEqualTo(IdentityType.INDIVIDUAL);
        assertThat(known.subject().text(IdentityField.FIRST_NAME)).isEqualTo(new IdentityText.Given("Zoë"));
        assertThat(known.subject().text(IdentityField.EMAIL_ADDRESS)).isEqualTo(new IdentityText.Tokenized());
        assertThat(known.subject().text(IdentityField.PHONE_NUMBER)).isEqualTo(new IdentityText.Given("4416550123"));
        assertThat(known.subject().text(IdentityField.CITY)).isEqualTo(new IdentityText.Missing());
        assertThat(known.subject().born()).contains(LocalDate.of(1985, 5, 15));
        assertThat(known.subject().createdAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00.5Z"));
        assertThat(known.subject().documents()).isEqualTo(Map.of("passport", "P123"));
        assertThat(known.verification()).contains(new Verification(
                VerificationStatus.IN_REVIEW, "c-1", Instant.parse("2026-03-02T10:00:00Z"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"dob\":\"0001-01-01T00:00:00Z\",\"meta_data\":null",
        "\"dob\":\"yesterday\",\"meta_data\":[1]",
        "\"dob\":17,\"identity_type\":null,\"meta_data\":{\"documents\":\"none\",\"gatehouse\":\"mine\"}",
        "\"meta_data\":{\"gatehouse\":{\"status\":\"fine\",\"case\":\"c\",\"decided_at\":\"2026-03-02T10:00:00Z\"}}",
        "\"meta_data\":{\"gatehouse\":{\"status\":\"cleared\",\"case\":\"\",\"decided_at\":\"2026-03-02T10:00:00Z\"}}",
        "\"meta_data\":{\"gatehouse\":{\"status\":\"cleared\",\"case\":\"c\",\"decided_at\":\"0001-01-01T00:00:00Z\"}}",
        "\"first_name\":{\"a\":1},\"last_name\":null,\"identity_type\":\"\\u202eallie\\ud83e\\udd16\""})
    void takesWhatMakesNoSenseForMissing(String members) {
        var known = read("{\"identity_id\":\"idt_1\",\"created_at\":\"2026-03-02T10:00:00Z\"," + members + "}");

        assertThat(known.subject().type()).isEqualTo(IdentityType.UNSPECIFIED);
        assertThat(known.subject().born()).isEmpty();
        assertThat(known.subject().documents()).isEmpty();
        assertThat(known.subject().name()).isEmpty();
        assertThat(known.verification()).isEmpty();
    }

    @Test
    void countsIdentitiesThatHaveNoName() {
        fixture.reply(200, """
            {"data":[{"identity_id":"idt_1","created_at":"2026-03-02T10:00:00Z"},
             {"identity_id":"","created_at":"2026-03-02T10:00:00Z"},{"identity_id":"idt_2"},7],"total":9}
            """);

        var page = given(fixture.open().subjects(CloudFixture.NOW.minusSeconds(60), CloudFixture.NOW, 2));

        assertThat(page.subjects()).extracting(known -> known.subject().identity()).containsExactly(ID);
        assertThat(page.unreadable()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(9);
        assertThat(fixture.asked.getFirst().uri().getQuery().split("&")).contains(
                "created_at_gte=2026-03-02T10:14:30Z", "created_at_lte=2026-03-02T10:15:30Z", "page=2");
    }

    @Test
    void writesTheCompleteKeyAndLooksWhetherItIsThere() {
        fixture.reply(201, "");
        fixture.reply(200, KEPT);

        assertThat(given(fixture.open().write(ID, RESULT))).isEqualTo(RESULT);

        assertThat(fixture.paths()).containsExactly("POST /proxy/idt_1/metadata", "GET /data/identities/idt_1");
        assertThat(fixture.asked.getFirst().uri().getQuery()).isEqualTo("instance_id=inst_1");
        assertThat(fixture.asked.getFirst().body()).isEqualTo("{\"meta_data\":{\"gatehouse\":{\"status\":\"cleared\","
                + "\"case\":\"case-7\",\"decided_at\":\"2026-03-02T10:15:30.123456Z\","
                + "\"expires_at\":\"2027-03-02T10:15:30Z\"}}}");
    }

    @Test
    void writesAgainWhatSomebodyElseUndid() {
        fixture.reply(200, "{}", LOST, "{}", KEPT);

        assertThat(given(fixture.open().write(ID, RESULT))).isEqualTo(RESULT);
        assertThat(fixture.paths()).filteredOn(path -> path.startsWith("POST")).hasSize(2);
        assertThat(fixture.pauses).hasSize(1);
    }

    @Test
    void givesUpWhatDoesNotStay() {
        fixture.reply(200, "{}", LOST, "{}", LOST, "{}", LOST);

        assertThat(failure(fixture.open().write(ID, RESULT))).isEqualTo(new Failure.NotKept(3));
        assertThat(fixture.asked).hasSize(6);
    }

    @Test
    void repeatsAWriteThatFoundNobody() {
        fixture.reply(502, "{}");
        fixture.reply(200, "{}", KEPT);

        assertThat(given(fixture.open().write(ID, RESULT))).isEqualTo(RESULT);
    }

    @Test
    void believesTheAnswerWhereItMayNotLook() {
        fixture.reply(200, "{}");

        assertThat(given(fixture.open("data:write").write(ID, RESULT))).isEqualTo(RESULT);
        assertThat(fixture.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"data:read, data:write", "alerts:write, data:write"})
    void doesNotGoOutWithoutThePermission(String granted, String missing) {
        assertThat(failure(fixture.open(granted).write(ID, RESULT)))
                .isEqualTo(new Failure.Forbidden(new Permission(missing)));
        assertThat(fixture.asked).isEmpty();
    }

    private KnownSubject read(String body) {
        fixture.reply(200, body);
        return given(fixture.open().subject(ID));
    }
}
