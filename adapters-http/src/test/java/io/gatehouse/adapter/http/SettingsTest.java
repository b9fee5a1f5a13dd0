package io.gatehouse.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.adapter.http.HttpAdapterConfiguration.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SettingsTest {

    private static final URI CLOUD = URI.create("https://api.cloud.example");

    @Test
    void dropsTheSlashAtTheEndOfThePublicUrl() {
        assertThat(settings("https://kyc.example/app/", "s3cret-s3cret").publicUrl())
                .hasToString("https://kyc.example/app");
    }

    @Test
    void printsNoSecret() {
        assertThat(settings("https://kyc.example", "s3cret-s3cret").toString()).doesNotContain("s3cret-s3cret");
    }

    @Test
    void roundsTheTimeToTryAgainUpToSeconds() {
        assertThat(
                new Settings(
                        URI.create("https://a.example"), Optional.empty(), Duration.ofMillis(1500), Optional.empty(),
                        CLOUD, Optional.empty(), Optional.empty())
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has/slash-in-it", "has space in it", "per%20cent-sign"})
    void refusesASecretThatCannotStandInAUrlWithoutQuotingIt(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://kyc.example", secret))
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://kyc.example", "/relative", "https://kyc.example?a=b", "https://kyc.example#a"})
    void refusesAPublicUrlThatIsNone(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(url, "s3cret-s3cret"));
    }

    @Test
    void dropsTheSlashAtTheEndOfTheCloudsUrl() {
        assertThat(cloud("https://cloud.example/api//").cloudUrl()).hasToString("https://cloud.example/api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://cloud.example", "/relative", "https://cloud.example?a=b",
        "https://me@cloud.example"})
    void refusesACloudsUrlThatIsNone(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> cloud(url));
    }

    private static Settings cloud(String url) {
        return new Settings(
                URI.create("https://kyc.example"), Optional.empty(), Duration.ofSeconds(5), Optional.empty(),
                URI.create(url), Optional.empty(), Optional.empty());
    }

    private static Settings settings(String url, String secret) {
        return new Settings(
                URI.create(url), Optional.of(secret), Duration.ofSeconds(5),
                Optional.of(URI.create("https://hooks.example/s3cret-s3cret")), CLOUD, Optional.empty(),
                Optional.of(new HttpAdapterConfiguration.Yente(URI.create("https://y.example"), Optional.of(secret),
                        "all")));
    }
}
