package io.gatehouse.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.RetentionPolicy;
import io.gatehouse.domain.webhook.SigningSecret;

/**
 * The settings, valid as a whole. Environment variables and defaults are listed in docs/reference/configuration.md.
 *
 * @param publicUrl          where browsers and Blnk reach Gatehouse, without a slash at the end
 * @param app                the one app whose callbacks are taken; any app's if empty
 * @param callbackSecret     the last part of the callback and portal URLs
 * @param webhookSecrets     accepted by the default source
 * @param keyset             Tink keyset as JSON text
 * @param firstOperator      who is let in at the first start
 * @param frameAncestors     origins that may embed the portal
 * @param storeDeadline      how long a request waits for the database, all in all
 * @param signatureTolerance how far the sender's clock may be off
 * @param idleTimeout        how long an operator stays signed in without doing anything
 * @param slackWebhook       where the Slack channel of operators takes messages; a secret
 * @param retention          how long events are kept where no operator said otherwise
 * @param databaseConnections most connections to the database
 * @param reconciliation     how ledgers are compared with what they sent
 * @param screening          where people are looked up
 * @param development        whether this is a development copy, which pages then say
 */
public record GatehouseSettings(
        Database database,
        URI publicUrl,
        Optional<AppId> app,
        Optional<String> callbackSecret,
        List<SigningSecret> webhookSecrets,
        String keyset,
        Optional<FirstOperator> firstOperator,
        List<String> frameAncestors,
        Duration storeDeadline,
        Duration signatureTolerance,
        Duration idleTimeout,
        Optional<URI> slackWebhook,
        RetentionPolicy retention,
        int databaseConnections,
        Reconciliation reconciliation,
        Screening screening,
        boolean development) {

    public GatehouseSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
        frameAncestors = List.copyOf(frameAncestors);
    }

    /** Where the data is. */
    public record Database(String url, String username, String password) {

        @Override
        public String toString() {
            return "Database[username=" + username + "]";
        }
    }

    /**
     * How ledgers are compared with what they sent.
     *
     * @param cloudUrl where Blnk Cloud is
     * @param interval how long between two sweeps of a source
     * @param grace    how long an event may take before it counts as missing
     */
    public record Reconciliation(URI cloudUrl, Duration interval, Duration grace) {}

    /**
     * Where people are looked up.
     *
     * @param lists    folder of the lists that Gatehouse searches itself
     * @param madeUp   whether it searches a list of made-up people where there is no folder
     * @param watchman URL of a Moov Watchman
     * @param yente    an OpenSanctions yente
     */
    public record Screening(Optional<Path> lists, boolean madeUp, Optional<URI> watchman, Optional<Yente> yente) {}

    /**
     * An OpenSanctions yente.
     *
     * @param key     that it wants, if any
     * @param dataset of its catalogue
     */
    public record Yente(URI url, Optional<String> key, String dataset) {

        @Override
        public String toString() {
            return "Yente[url=" + url + ", dataset=" + dataset + "]";
        }
    }

    /** Name and password of the operator who is created at the first start. */
    public record FirstOperator(Username username, Password password) {}

    /** Prints nothing that may be secret. */
    @Override
    public String toString() {
        return "GatehouseSettings[publicUrl=" + publicUrl + "]";
    }
}
