package io.gatehouse.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.retention.RetentionPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SettingsReaderTest {

    private static final String KEYSET = PersistenceConfiguration.newKeyset().strip();
    private static final Map<String, String> GOOD = Map.of(
            "gatehouse.database.url", "jdbc:postgresql://db/gatehouse",
            "gatehouse.database.password", "s3cret-database",
            "gatehouse.public.url", "https://gatehouse.example.com/",
            "gatehouse.callback.secret", "0123456789abcdef0123456789abcdef",
            "gatehouse.webhook.secrets", "first-secret, second-secret",
            "gatehouse.encryption.keyset", KEYSET,
            "management.server.port", "8082");

    @Test
    void readsGoodProductionSettings() {
        var settings = reader(GOOD, "production").read();

        assertThat(settings.publicUrl()).hasToString("https://gatehouse.example.com");
        assertThat(settings.webhookSecrets()).hasSize(2);
        assertThat(settings.storeDeadline()).isEqualTo(Duration.ofMillis(2500));
        assertThat(settings.firstOperator()).isEmpty();
    }

    @Test
    void listsAllThatIsMissingInProductionAtOnce() {
        assertThat(problems(Map.of(), "production")).extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder(
                        "GATEHOUSE_DATABASE_URL", "GATEHOUSE_PUBLIC_URL", "GATEHOUSE_CALLBACK_SECRET",
                        "GATEHOUSE_ENCRYPTION_KEYSET");
    }

    @Test
    void searchesNoMadeUpListInProduction() {
        assertThat(reader(GOOD, "production").read().screening().madeUp()).isFalse();
        assertThat(reader(GOOD, "default").read().screening().madeUp()).isTrue();
    }

    @Test
    void readsWherePeopleAreLookedUp(@TempDir Path lists) {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse.screening.lists", lists.toString());
        settings.put("gatehouse.watchman.url", "http://watchman:8084/");
        settings.put("gatehouse.yente.url", "https://yente.example");
        settings.put("gatehouse.yente.key", "s3cret-yente");

        var screening = reader(settings, "production").read().screening();

        assertThat(screening.lists()).contains(lists);
        assertThat(screening.watchman()).hasValueSatisfying(url -> assertThat(url).hasToString("http://watchman:8084"));
        assertThat(screening.yente()).hasValueSatisfying(yente -> {
            assertThat(yente.dataset()).isEqualTo("sanctions");
            assertThat(yente.key()).contains("s3cret-yente");
            assertThat(yente.toString()).doesNotContain("s3cret-yente");
        });
    }

    @ParameterizedTest
    @CsvSource({"screening.lists,/there/is/no/such/folder", "watchman.url,watchman:8084", "watchman.url,http://w?a=b",
        "yente.url,ftp://yente.example"})
    void refusesAPlaceToLookPeopleUpThatIsNone(String setting, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse." + setting, value);

        assertThat(problems(settings, "default")).singleElement().asString()
                .startsWith("GATEHOUSE_" + setting.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    @Test
    void needsADatabaseAndAKeysetInAnyProfile() {
        assertThat(problems(Map.of(), "default")).extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("GATEHOUSE_DATABASE_URL", "GATEHOUSE_ENCRYPTION_KEYSET");
    }

    @Test
    void refusesAPlainHttpPublicUrlInProduction() {
        assertThat(problems(with("gatehouse.public.url", "http://gatehouse.example.com"), "production"))
                .singleElement().asString().startsWith("GATEHOUSE_PUBLIC_URL is not https");
    }

    @Test
    void refusesLocalhostOverHttpInProductionToo() {
        assertThat(problems(with("gatehouse.public.url", "http://localhost:8080"), "production")).hasSize(1);
    }

    @Test
    void refusesDevelopmentSecretsInProductionAndOnlyThere() {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse.callback.secret", "development-0123456789abcdef0123456789abcdef");
        settings.put("gatehouse.webhook.secrets", "development-one,an-honest-secret");
        settings.put("gatehouse.admin.username", "admin");
        settings.put("gatehouse.admin.password", "development-password");
        settings.put("gatehouse.database.password", "development-database");

        assertThat(problems(settings, "production")).hasSize(4).allMatch(line -> line.contains("made for development"));
        assertThat(reader(settings, "development").read().development()).isTrue();
    }

    @Test
    void refusesAKeysetOfTheDevelopmentFolderInProduction(@TempDir Path folder) throws Exception {
        var file = Files.createDirectories(folder.resolve(".gatehouse")).resolve("keyset.json");
        Files.writeString(file, KEYSET);

        assertThat(problems(with("gatehouse.encryption.keyset", file.toString()), "production")).singleElement()
                .asString().contains("made for development");
    }

    @Test
    void takesTheKeysetFromAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("keyset.json"), KEYSET + "\n");

        assertThat(reader(with("gatehouse.encryption.keyset", file.toString()), "production").read().keyset())
                .isEqualTo(KEYSET);
    }

    @Test
    void refusesAKeysetThatIsNoneWithoutQuotingIt() {
        assertThat(problems(with("gatehouse.encryption.keyset", "{\"key\":\"hush-hush\"}"), "production"))
                .singleElement().asString().startsWith("GATEHOUSE_ENCRYPTION_KEYSET").doesNotContain("hush-hush");
    }

    @Test
    void refusesACallbackSecretThatIsShortOrDoesNotFitInAUrl() {
        assertThat(problems(with("gatehouse.callback.secret", "short"), "production")).hasSize(1);
        assertThat(problems(with("gatehouse.callback.secret", "0123456789abcdef0123456789abcde/"), "production"))
                .hasSize(1);
    }

    @Test
    void refusesAnEmptyWebhookSecretBetweenCommas() {
        assertThat(problems(with("gatehouse.webhook.secrets", "first-secret,,second-secret"), "production"))
                .singleElement().asString().startsWith("GATEHOUSE_WEBHOOK_SECRETS holds a secret that must not be");
    }

    @Test
    void wantsAdminNameAndPasswordTogether() {
        assertThat(problems(with("gatehouse.admin.username", "admin"), "production")).hasSize(1);
    }

    @Test
    void refusesAManagementPortThatIsThePublicOne() {
        assertThat(problems(with("management.server.port", "8080"), "production")).singleElement().asString()
                .startsWith("MANAGEMENT_SERVER_PORT is the public port");
    }

    @Test
    void refusesAFrameAncestorThatWouldEndTheDirective() {
        assertThat(problems(with("gatehouse.portal.frame.ancestors", "https://a.example; script-src *"), "production"))
                .hasSize(1);
    }

    @Test
    void refusesADeadlineThatBlnkCloudWouldNotWaitFor() {
        assertThat(problems(with("gatehouse.store.deadline", "30s"), "production")).hasSize(1);
    }

    @Test
    void tellsSlackNothingWithoutAChannel() {
        assertThat(reader(GOOD, "production").read().slackWebhook()).isEmpty();
    }

    @Test
    void takesTheUrlOfASlackChannel() {
        var settings = with("gatehouse.slack.webhook.url", "https://hooks.slack.example/services/T0/B0/hush-hush");

        assertThat(reader(settings, "production").read().slackWebhook().orElseThrow())
                .hasToString("https://hooks.slack.example/services/T0/B0/hush-hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9/hush-hush", "hush-hush", "https:///hush-hush", "https://a b/hush-hush",
        "https://user:hush-hush@hooks.slack.example/", "ftp://hooks.slack.example/hush-hush"})
    void refusesASlackChannelThatIsNotHttpsInProductionWithoutQuotingIt(String url) {
        assertThat(problems(with("gatehouse.slack.webhook.url", url), "production")).singleElement().asString()
                .startsWith("GATEHOUSE_SLACK_WEBHOOK_URL is no https URL").doesNotContain("hush-hush");
    }

    @Test
    void takesAStandInForSlackOnThisMachineOutsideOfProductionOnly() {
        var local = with("gatehouse.slack.webhook.url", "http://localhost:9/channel");
        var elsewhere = with("gatehouse.slack.webhook.url", "http://slack.example/channel");

        assertThat(reader(local, "development").read().slackWebhook()).isPresent();
        assertThat(problems(elsewhere, "development")).hasSize(1);
    }

    @Test
    void keepsEventsAsUsualUnlessToldOtherwise() {
        assertThat(reader(GOOD, "production").read().retention())
                .isEqualTo(new RetentionPolicy(Duration.ofDays(30), RetentionPeriods.USUAL, Map.of()));
    }

    @Test
    void readsHowLongEventsAreKept() {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse.retention.bodies", "36h");
        settings.put("gatehouse.retention.records", "60d");
        settings.put("gatehouse.deduplication.memory", "45d");

        assertThat(reader(settings, "production").read().retention()).isEqualTo(new RetentionPolicy(
                Duration.ofDays(45), new RetentionPeriods(Duration.ofHours(36), Duration.ofDays(60)), Map.of()));
    }

    @Test
    void refusesRecordsThatAreForgottenWhileDeliveriesAreRemembered() {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse.retention.records", "90d");
        settings.put("gatehouse.deduplication.memory", "91d");

        assertThat(problems(settings, "production")).singleElement().asString()
                .startsWith("GATEHOUSE_RETENTION_RECORDS is shorter than GATEHOUSE_DEDUPLICATION_MEMORY");
    }

    @Test
    void refusesBodiesThatAreKeptLongerThanTheirRecords() {
        var settings = new HashMap<>(GOOD);
        settings.put("gatehouse.retention.bodies", "41d");
        settings.put("gatehouse.retention.records", "40d");

        assertThat(problems(settings, "production")).singleElement().asString()
                .startsWith("GATEHOUSE_RETENTION_RECORDS is shorter than GATEHOUSE_RETENTION_BODIES");
    }

    @Test
    void refusesTimesOfKeepingOutOfBounds() {
        assertThat(problems(with("gatehouse.retention.bodies", "23h"), "production")).singleElement().asString()
                .isEqualTo("GATEHOUSE_RETENTION_BODIES is no duration from 1d to 3650d: write it like 90d.");
        assertThat(problems(with("gatehouse.retention.records", "3651d"), "production")).hasSize(1);
        assertThat(problems(with("gatehouse.retention.records", "9999999999999999d"), "production")).hasSize(1);
        assertThat(problems(with("gatehouse.deduplication.memory", "29d"), "production")).hasSize(1);
    }

    @Test
    void callsBlnksOwnCloudUnlessToldOtherwise() {
        assertThat(reader(GOOD, "production").read().reconciliation().cloudUrl())
                .hasToString("https://api.cloud.blnkfinance.com");
        assertThat(reader(with("gatehouse.cloud.url", "https://blnk.example.com/api/"), "production").read()
                .reconciliation().cloudUrl()).hasToString("https://blnk.example.com/api");
    }

    @Test
    void sendsNoKeyToACloudOverPlainHttpUnlessItIsHereAndThisIsNotProduction() {
        assertThat(problems(with("gatehouse.cloud.url", "http://blnk.example.com"), "default")).singleElement()
                .asString().startsWith("GATEHOUSE_CLOUD_URL is not https");
        assertThat(problems(with("gatehouse.cloud.url", "http://localhost:8081"), "production")).singleElement()
                .asString().startsWith("GATEHOUSE_CLOUD_URL is not https");
        assertThat(reader(with("gatehouse.cloud.url", "http://localhost:8081"), "development").read()
                .reconciliation().cloudUrl()).hasToString("http://localhost:8081");
    }

    @Test
    void printsNoSecret() {
        var settings = reader(GOOD, "production").read();

        assertThat(settings + " " + settings.database()).doesNotContain("s3cret", "0123456789abcdef", "first-secret");
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(name, value);
        return settings;
    }

    private static List<String> problems(Map<String, String> settings, String profile) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> reader(settings, profile).read()).problems();
    }

    private static SettingsReader reader(Map<String, String> settings, String profile) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().stream().toList()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        environment.setActiveProfiles(profile);
        return new SettingsReader(environment);
    }
}
