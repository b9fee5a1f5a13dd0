package io.gatehouse.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.http.in.installation.InstallationHttpConfiguration;
import io.gatehouse.adapter.http.in.management.ManagementHttpConfiguration;
import io.gatehouse.adapter.http.in.portal.PortalHttpConfiguration;
import io.gatehouse.adapter.http.in.shared.CallbackSecret;
import io.gatehouse.adapter.http.in.shared.PublicUrl;
import io.gatehouse.adapter.http.in.shared.RetryAfter;
import io.gatehouse.adapter.http.in.shared.SharedHttpConfiguration;
import io.gatehouse.adapter.http.in.webhook.WebhookHttpConfiguration;
import io.gatehouse.adapter.http.out.blnk.BlnkConfiguration;
import io.gatehouse.adapter.http.out.cloud.CloudConfiguration;
import io.gatehouse.adapter.http.out.slack.SlackConfiguration;
import io.gatehouse.adapter.http.out.watchman.WatchmanConfiguration;
import io.gatehouse.adapter.http.out.yente.YenteConfiguration;

/**
 * All of this module. Needs a bean of {@link Settings}, the use cases of the inbound features, the vault of keys with its
 * unit of work, and an {@code InstantSource}; offers a {@code PayloadReader}, a {@code SlackChannel}, a
 * {@code LedgerCloud} and, where there are such services, one {@code IdentityScreening} for each.
 */
@Configuration(proxyBeanMethods = false)
@Import({SharedHttpConfiguration.class, InstallationHttpConfiguration.class, PortalHttpConfiguration.class,
    WebhookHttpConfiguration.class, ManagementHttpConfiguration.class, BlnkConfiguration.class,
    SlackConfiguration.class, CloudConfiguration.class, WatchmanConfiguration.class, YenteConfiguration.class})
public class HttpAdapterConfiguration {

    /**
     * What this module is told from outside.
     *
     * @param publicUrl      where browsers reach Gatehouse; kept without slashes at its end
     * @param callbackSecret the last part of the callback and portal URLs; without one they are open to everybody
     * @param retryAfter     when a sender should try again while the store is away; whole seconds, at least one
     * @param slackWebhook   URL of the incoming webhook of a Slack channel; without one, Slack is told nothing
     * @param cloudUrl       where Blnk Cloud is; kept without slashes at its end
     * @param watchman       where a Moov Watchman is, if there is one
     * @param yente          where an OpenSanctions yente is, if there is one
     */
    public record Settings(
            URI publicUrl, Optional<String> callbackSecret, Duration retryAfter, Optional<URI> slackWebhook,
            URI cloudUrl, Optional<URI> watchman, Optional<Yente> yente) {

        /** @throws IllegalArgumentException saying which setting is wrong; never quotes the secret */
        public Settings {
            publicUrl = new PublicUrl(publicUrl).value();
            retryAfter = new RetryAfter(retryAfter).value();
            new CallbackSecret(callbackSecret);
            new SlackConfiguration.Settings(slackWebhook, publicUrl.toString());
            cloudUrl = new CloudConfiguration.Url(cloudUrl).value();
        }

        @Override
        public String toString() {
            return "Settings[publicUrl=" + publicUrl + ", callbackSecret="
                    + (callbackSecret.isPresent() ? "redacted" : "none") + ", retryAfter=" + retryAfter
                    + ", slackWebhook="
                    + (slackWebhook.isPresent() ? "redacted" : "none") + ", cloudUrl=" + cloudUrl + ", watchman="
                    + watchman + ", yente=" + yente + "]";
        }
    }

    /**
     * An OpenSanctions yente.
     *
     * @param url     where it is
     * @param key     that it wants, a secret
     * @param dataset of its catalogue that is searched
     */
    public record Yente(URI url, Optional<String> key, String dataset) {

        @Override
        public String toString() {
            return "Yente[url=" + url + ", dataset=" + dataset + "]";
        }
    }

    @Bean
    PublicUrl publicUrl(Settings settings) {
        return new PublicUrl(settings.publicUrl());
    }

    @Bean
    CallbackSecret callbackSecret(Settings settings) {
        return new CallbackSecret(settings.callbackSecret());
    }

    @Bean
    SlackConfiguration.Settings slackSettings(Settings settings) {
        return new SlackConfiguration.Settings(settings.slackWebhook(), settings.publicUrl().toString());
    }

    @Bean
    RetryAfter retryAfter(Settings settings) {
        return new RetryAfter(settings.retryAfter());
    }

    @Bean
    CloudConfiguration.Url cloudUrl(Settings settings) {
        return new CloudConfiguration.Url(settings.cloudUrl());
    }

    @Bean
    WatchmanConfiguration.Settings watchmanSettings(Settings settings) {
        return new WatchmanConfiguration.Settings(settings.watchman());
    }

    @Bean
    YenteConfiguration.Settings yenteSettings(Settings settings) {
        return new YenteConfiguration.Settings(
                settings.yente().map(Yente::url), settings.yente().flatMap(Yente::key),
                settings.yente().map(Yente::dataset).orElse(""));
    }
}
