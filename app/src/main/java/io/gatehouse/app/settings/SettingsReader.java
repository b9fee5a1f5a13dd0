package io.gatehouse.app.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.app.settings.GatehouseSettings.Database;
import io.gatehouse.app.settings.GatehouseSettings.FirstOperator;
import io.gatehouse.app.settings.GatehouseSettings.Reconciliation;
import io.gatehouse.app.settings.GatehouseSettings.Screening;
import io.gatehouse.app.settings.GatehouseSettings.Yente;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.retention.RetentionPolicy;
import io.gatehouse.domain.webhook.SigningSecret;

/**
 * Reads the settings and gathers all that is wrong with them, a line each. A line names the variable and the fix, never
 * a secret's value.
 */
final class SettingsReader {

    /** Secrets that are made for development start with this, so that production can tell them. */
    static final String DEVELOPMENT_PREFIX = "development-";

    private static final Profiles DEVELOPMENT = Profiles.of("development");
    private static final Profiles PRODUCTION = Profiles.of("production");
    private static final int MINIMUM_CALLBACK_SECRET = 32;
    private static final String CLOUD_URL = "https://api.cloud.blnkfinance.com";
    private static final String BLNK_CLOUD = "'self' https://blnkfinance.com https://*.blnkfinance.com";
    /** Stands where there is no valid URL; the problem is on the list by then. */
    private static final URI NO_URL = URI.create("http://localhost");
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;
    private final boolean production;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Environment environment) {
        this.environment = environment;
        this.production = environment.acceptsProfiles(PRODUCTION);
    }

    /** @throws InvalidSettingsException naming everything that is wrong */
    GatehouseSettings read() {
        var settings = new GatehouseSettings(
                database(), publicUrl(), parsed("GATEHOUSE_APP_ID", AppId::new), callbackSecret(), webhookSecrets(),
                keyset(), firstOperator(), frameAncestors(),
                duration("GATEHOUSE_STORE_DEADLINE", Duration.ofMillis(2500), Duration.ofSeconds(2),
                        Duration.ofSeconds(8)),
                duration("GATEHOUSE_WEBHOOK_TOLERANCE", Duration.ofMinutes(5), Duration.ofSeconds(10),
                        Duration.ofHours(24)),
                duration("GATEHOUSE_ADMIN_IDLE_TIMEOUT", Duration.ofMinutes(30), Duration.ofMinutes(1),
                        Duration.ofHours(24)),
                slackWebhook(), retention(), connections(), reconciliation(), screening(),
                environment.acceptsProfiles(DEVELOPMENT));
        checkPorts();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private Database database() {
        var url = text("GATEHOUSE_DATABASE_URL").orElse("");
        if (url.isEmpty()) {
            problem("GATEHOUSE_DATABASE_URL", "is missing",
                    "set it to the JDBC URL of a PostgreSQL database, such as jdbc:postgresql://localhost/gatehouse");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            problem("GATEHOUSE_DATABASE_URL", "is not a PostgreSQL JDBC URL", "let it start with jdbc:postgresql:");
        }
        var password = text("GATEHOUSE_DATABASE_PASSWORD").orElse("");
        checkNotFromDevelopment("GATEHOUSE_DATABASE_PASSWORD", password);
        return new Database(url, text("GATEHOUSE_DATABASE_USERNAME").orElse(""), password);
    }

    private URI publicUrl() {
        var port = text("SERVER_PORT").orElse("8080");
        var given = text("GATEHOUSE_PUBLIC_URL");
        if (production && given.isEmpty()) {
            problem("GATEHOUSE_PUBLIC_URL", "is missing",
                    "set it to the https URL that Blnk Cloud reaches Gatehouse at");
            return NO_URL;
        }
        var text = given.orElse("http://localhost:" + port).replaceAll("/+$", "");
        try {
            var url = new URI(text);
            checkPublicUrl(url);
            return url;
        } catch (URISyntaxException _) {
            problem("GATEHOUSE_PUBLIC_URL", "is no URL", "write it like https://gatehouse.example.com");
            return NO_URL;
        }
    }

    private void checkPublicUrl(URI url) {
        var plainHttp = "http".equals(url.getScheme());
        if (url.getHost() == null || !(plainHttp || "https".equals(url.getScheme())) || url.getQuery() != null
                || url.getUserInfo() != null || url.getFragment() != null || !url.getPath().isEmpty()) {
            problem("GATEHOUSE_PUBLIC_URL", "is not an http or https URL of a host without a path",
                    "write it like https://gatehouse.example.com");
        } else if (plainHttp && (production || !LOCAL_HOSTS.contains(url.getHost()))) {
            problem("GATEHOUSE_PUBLIC_URL", "is not https",
                    "Blnk Cloud calls public https URLs only; put a proxy with a certificate before Gatehouse and name "
                            + "its https URL");
        }
    }

    private Optional<String> callbackSecret() {
        var secret = text("GATEHOUSE_CALLBACK_SECRET");
        if (secret.isEmpty()) {
            if (production) {
                problem("GATEHOUSE_CALLBACK_SECRET", "is missing",
                        "Blnk Cloud does not sign its callbacks, so anybody could install; set it to a random text, "
                                + "such as the output of: openssl rand -hex 32");
            }
            return secret;
        }
        if (!secret.get().matches("[A-Za-z0-9_-]{" + MINIMUM_CALLBACK_SECRET + ",200}")) {
            problem("GATEHOUSE_CALLBACK_SECRET",
                    "must be " + MINIMUM_CALLBACK_SECRET + " to 200 letters, digits, hyphens and underscores",
                    "make one with: openssl rand -hex 32");
        }
        checkNotFromDevelopment("GATEHOUSE_CALLBACK_SECRET", secret.get());
        return secret;
    }

    private List<SigningSecret> webhookSecrets() {
        var texts = text("GATEHOUSE_WEBHOOK_SECRETS").stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .toList();
        texts.forEach(secret -> checkNotFromDevelopment("GATEHOUSE_WEBHOOK_SECRETS", secret));
        return texts.stream().map(secret -> signingSecret(secret)).flatMap(Optional::stream).toList();
    }

    private Optional<SigningSecret> signingSecret(String secret) {
        try {
            return Optional.of(new SigningSecret(secret));
        } catch (IllegalArgumentException e) {
            problem("GATEHOUSE_WEBHOOK_SECRETS", "holds a secret that " + e.getMessage(),
                    "list the server.secret_key of each Core that sends to the default source, separated by commas");
            return Optional.empty();
        }
    }

    private String keyset() {
        var given = text("GATEHOUSE_ENCRYPTION_KEYSET").orElse("");
        if (given.isEmpty()) {
            problem("GATEHOUSE_ENCRYPTION_KEYSET", "is missing",
                    "make a keyset with: java -jar gatehouse.jar new-keyset; set this to its text or to the path of a "
                            + "file that holds it, and keep a copy: without it, stored keys and bodies cannot be read");
            return given;
        }
        var text = given.startsWith("{") ? given : fileText(given);
        if (!text.isEmpty()) {
            PersistenceConfiguration.checkKeyset(text)
                    .ifPresent(wrong -> problem("GATEHOUSE_ENCRYPTION_KEYSET", wrong,
                            "make a keyset with: java -jar gatehouse.jar new-keyset"));
        }
        if (production && given.contains(".gatehouse")) {
            problem("GATEHOUSE_ENCRYPTION_KEYSET", "is the one made for development",
                    "make another for production with: java -jar gatehouse.jar new-keyset");
        }
        return text;
    }

    private String fileText(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException _) {
            problem("GATEHOUSE_ENCRYPTION_KEYSET", "is neither a keyset nor the path of a file that can be read",
                    "check the path and that the user Gatehouse runs as may read the file");
            return "";
        }
    }

    private Optional<FirstOperator> firstOperator() {
        var username = parsed("GATEHOUSE_ADMIN_USERNAME", Username::new);
        var password = parsed("GATEHOUSE_ADMIN_PASSWORD", Password::new);
        if (text("GATEHOUSE_ADMIN_USERNAME").isPresent() != text("GATEHOUSE_ADMIN_PASSWORD").isPresent()) {
            problem("GATEHOUSE_ADMIN_USERNAME", "and GATEHOUSE_ADMIN_PASSWORD go together",
                    "set both for the first start, or neither");
        }
        password.filter(given -> !given.isLongEnough())
                .ifPresent(_ -> problem("GATEHOUSE_ADMIN_PASSWORD", "is too short",
                        "use at least " + Password.MINIMUM_LENGTH + " characters"));
        password.ifPresent(given -> checkNotFromDevelopment("GATEHOUSE_ADMIN_PASSWORD", given.value()));
        return username.flatMap(name -> password.map(given -> new FirstOperator(name, given)));
    }

    private List<String> frameAncestors() {
        var sources = Arrays.stream(text("GATEHOUSE_PORTAL_FRAME_ANCESTORS").orElse(BLNK_CLOUD).split("\\s+")).toList();
        if (!sources.stream().allMatch(source -> source.matches("'self'|https?://[A-Za-z0-9.*:\\[\\]-]+"))) {
            problem("GATEHOUSE_PORTAL_FRAME_ANCESTORS", "holds something that is no origin",
                    "list origins separated by spaces, such as " + BLNK_CLOUD);
        }
        return sources;
    }

    private Duration duration(String variable, Duration usual, Duration least, Duration most) {
        var given = text(variable);
        try {
            var duration = given.map(DurationStyle::detectAndParse).orElse(usual);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException _) {
            // Told below, as for one out of bounds.
        }
        problem(variable, "is no duration from " + DurationStyle.SIMPLE.print(least) + " to "
                + DurationStyle.SIMPLE.print(most), "write it like " + DurationStyle.SIMPLE.print(usual));
        return usual;
    }

    private Optional<URI> slackWebhook() {
        return text("GATEHOUSE_SLACK_WEBHOOK_URL").flatMap(given -> {
            var url = slackUrl(given);
            if (url.isEmpty()) {
                problem("GATEHOUSE_SLACK_WEBHOOK_URL", "is no https URL",
                        "copy the URL of an incoming webhook from the settings of your Slack app, or leave it out");
            }
            return url;
        });
    }

    /** Plain http is for a stand-in on this machine, and not for production. */
    private Optional<URI> slackUrl(String given) {
        try {
            var url = new URI(given);
            var https = "https".equals(url.getScheme());
            var local = !production && "http".equals(url.getScheme()) && url.getHost() != null
                    && LOCAL_HOSTS.contains(url.getHost());
            return Optional.of(url).filter(_ -> url.getHost() != null && url.getUserInfo() == null && (https || local));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private RetentionPolicy retention() {
        var bodies = days("GATEHOUSE_RETENTION_BODIES", RetentionPeriods.USUAL.bodies(), RetentionPeriods.SHORTEST);
        var records = days(
                "GATEHOUSE_RETENTION_RECORDS", RetentionPeriods.USUAL.records(), RetentionPolicy.SHORTEST_MEMORY);
        var memory = days(
                "GATEHOUSE_DEDUPLICATION_MEMORY", RetentionPolicy.SHORTEST_MEMORY, RetentionPolicy.SHORTEST_MEMORY);
        if (records.compareTo(memory) < 0) {
            problem("GATEHOUSE_RETENTION_RECORDS", "is shorter than GATEHOUSE_DEDUPLICATION_MEMORY",
                    "a repeated delivery is known by the record of its event; keep records at least as long");
        }
        if (records.compareTo(bodies) < 0) {
            problem("GATEHOUSE_RETENTION_RECORDS", "is shorter than GATEHOUSE_RETENTION_BODIES",
                    "a body is part of its record; keep records at least as long");
            return new RetentionPolicy(memory, RetentionPeriods.USUAL, Map.of());
        }
        return new RetentionPolicy(memory, new RetentionPeriods(bodies, records), Map.of());
    }

    private Duration days(String variable, Duration usual, Duration least) {
        var given = text(variable);
        try {
            var duration = given.map(DurationStyle::detectAndParse).orElse(usual);
            if (duration.compareTo(least) >= 0 && duration.compareTo(RetentionPeriods.LONGEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // Told below, as for one out of bounds.
        }
        problem(variable, "is no duration from " + least.toDays() + "d to " + RetentionPeriods.LONGEST.toDays() + "d",
                "write it like " + usual.toDays() + "d");
        return usual;
    }

    private int connections() {
        var usual = 10;
        var given = text("GATEHOUSE_DATABASE_CONNECTIONS").orElse(Integer.toString(usual));
        if (given.matches("[1-9][0-9]{0,2}")) {
            return Integer.parseInt(given);
        }
        problem("GATEHOUSE_DATABASE_CONNECTIONS", "is no number from 1 to 999", "write it like " + usual);
        return usual;
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(
                cloudUrl(),
                duration("GATEHOUSE_SWEEP_INTERVAL", Duration.ofMinutes(10), Duration.ofSeconds(10),
                        Duration.ofHours(24)),
                duration("GATEHOUSE_SWEEP_GRACE", Duration.ofMinutes(2), Duration.ZERO, Duration.ofHours(24)));
    }

    private URI cloudUrl() {
        var text = text("GATEHOUSE_CLOUD_URL").orElse(CLOUD_URL).replaceAll("/+$", "");
        try {
            var url = new URI(text);
            var plainHttp = "http".equals(url.getScheme());
            if (url.getHost() == null || !(plainHttp || "https".equals(url.getScheme())) || url.getRawQuery() != null
                    || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                problem("GATEHOUSE_CLOUD_URL", "is not an http or https URL without user, query and fragment",
                        "leave it out for Blnk's own Cloud, or name the public URL of a self-hosted one");
                return NO_URL;
            }
            if (plainHttp && (production || !LOCAL_HOSTS.contains(url.getHost()))) {
                problem("GATEHOUSE_CLOUD_URL", "is not https",
                        "the keys of customers are sent there; name the https URL of the Cloud's API");
            }
            return url;
        } catch (URISyntaxException _) {
            problem("GATEHOUSE_CLOUD_URL", "is no URL", "write it like " + CLOUD_URL);
            return NO_URL;
        }
    }

    private Screening screening() {
        return new Screening(
                screeningLists(), !production, serviceUrl("GATEHOUSE_WATCHMAN_URL"),
                serviceUrl("GATEHOUSE_YENTE_URL").map(url -> new Yente(url, yenteKey(), yenteDataset())));
    }

    private Optional<Path> screeningLists() {
        return text("GATEHOUSE_SCREENING_LISTS").flatMap(given -> {
            try {
                var folder = Path.of(given);
                if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                    return Optional.of(folder);
                }
            } catch (InvalidPathException _) {
                // Told below, as for a folder that is not there.
            }
            problem("GATEHOUSE_SCREENING_LISTS", "is no folder that can be read",
                    "name the folder that holds the lists, and let the user Gatehouse runs as read it");
            return Optional.empty();
        });
    }

    /** People's data is sent there, so it is https, or stays on this machine or in its network of containers. */
    private Optional<URI> serviceUrl(String variable) {
        return text(variable).flatMap(given -> {
            try {
                var url = new URI(given.replaceAll("/+$", ""));
                if (("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null
                        && url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException _) {
                // Told below, as for a URL of another kind.
            }
            problem(variable, "is not an http or https URL without user, query and fragment",
                    "write it like https://screening.example.com, or leave it out");
            return Optional.empty();
        });
    }

    private Optional<String> yenteKey() {
        var key = text("GATEHOUSE_YENTE_KEY");
        if (key.filter(given -> !given.matches("[\\x21-\\x7e]{1,500}")).isPresent()) {
            problem("GATEHOUSE_YENTE_KEY", "is no key", "copy it as it was given, without spaces, or leave it out");
        }
        return key;
    }

    private String yenteDataset() {
        var dataset = text("GATEHOUSE_YENTE_DATASET").orElse("sanctions");
        if (!dataset.matches("[a-z0-9_]{1,100}")) {
            problem("GATEHOUSE_YENTE_DATASET", "is no name of a dataset",
                    "use one of your yente's catalogue, such as sanctions or default");
        }
        return dataset;
    }

    private void checkPorts() {
        var port = text("SERVER_PORT").orElse("8080");
        if (!port.equals("0") && port.equals(environment.getProperty("management.server.port"))) {
            problem("MANAGEMENT_SERVER_PORT", "is the public port",
                    "health and metrics must not be public; set it to another port, such as 8082");
        }
    }

    private void checkNotFromDevelopment(String variable, String secret) {
        if (production && secret.startsWith(DEVELOPMENT_PREFIX)) {
            problem(variable, "is one made for development", "make another for production");
        }
    }

    private <T> Optional<T> parsed(String variable, Function<String, T> parser) {
        try {
            return text(variable).map(parser);
        } catch (IllegalArgumentException e) {
            problem(variable, String.valueOf(e.getMessage()), "correct it or leave it out");
            return Optional.empty();
        }
    }

    private Optional<String> text(String variable) {
        // Boot finds GATEHOUSE_APP_ID under gatehouse.app.id too, so settings may also stand in a properties file.
        var property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return Optional.ofNullable(environment.getProperty(property)).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private void problem(String variable, String what, String fix) {
        problems.add(variable + " " + what + ": " + fix + ".");
    }
}
