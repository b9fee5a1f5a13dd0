package io.gatehouse.adapter.http.in.shared;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WholeWebhookTest {

    private static final String START = "POST /webhooks/blnk HTTP/1.1\r\nHost: a\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/blnk/", "/webhooks/blnk/acme-eu_1"})
    void isAPostToAPlainAddressWithItsWholeBody(String path) {
        assertThat(isWhole("POST " + path + " HTTP/1.1\r\nHost: a\r\ncontent-LENGTH:2\r\nX: y\r\n\r\n{}")).isTrue();
        assertThat(isWhole(START + "Content-Length: 0\r\n\r\n")).isTrue();
    }

    @Test
    void isNothingThatIsStillArrivingOrThatGoesOn() {
        var whole = START + "Content-Length: 2\r\n\r\n{}";

        for (var length = 0; length < whole.length(); length++) {
            assertThat(isWhole(whole.substring(0, length))).isFalse();
        }
        assertThat(isWhole(whole + "G")).isFalse();
    }

    @Test
    void looksAtNoMoreThanWhatArrived() {
        var bytes = (START + "Content-Length: 2\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII);

        assertThat(WholeWebhook.isIn(bytes, bytes.length - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /webhooks/blnk", "POST /webhooks/blnk?a", "POST /webhooks/blnk/../x",
        "POST /webhooks/blnkx",
        "POST /webhooks/blnk/a/b", "POST /webhooks/blnk/a%2Fb", "POST /webhooks/blnk;a", "POST /webhooks/blnk//",
        "POST /api/callback", "post /webhooks/blnk"})
    void isNothingElse(String start) {
        assertThat(isWhole(start + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")).isFalse();
    }

    @Test
    void isNothingToASourceOfANameThatNoneHas() {
        assertThat(isWhole("POST /webhooks/blnk/" + "a".repeat(63) + " HTTP/1.1\r\nContent-Length: 0\r\n\r\n"))
                .isTrue();
        assertThat(isWhole("POST /webhooks/blnk/" + "a".repeat(64) + " HTTP/1.1\r\nContent-Length: 0\r\n\r\n"))
                .isFalse();
    }

    @Test
    void isNothingOfAnotherVersion() {
        assertThat(isWhole("POST /webhooks/blnk HTTP/1.0\r\nContent-Length: 0\r\n\r\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 2\r\nContent-Length: 2\r\n", "Content-Length: \r\n",
        "Content-Length: 2 \r\n",
        "Content-Length:  2\r\n", "Content-Length: +2\r\n", "Content-Length: 00002\r\n", "Content-Length: 2\n",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 2\r\nExpect: 100-continue\r\n",
        "Content-Length: 2\r\nUpgrade: h2c\r\n", "Content-Length: 2\r\n folded\r\n", " Content-Length: 2\r\n",
        "Content-Length: 2\r\nX: a\nb\r\n", "Content-Length: 2\r\nX: a\rb\r\n", "Content-Length: 2\r\n: a\r\n"})
    void isNothingWithHeadersThatLeaveADoubt(String headers) {
        assertThat(isWhole(START + headers + "\r\n{}")).isFalse();
    }

    private static boolean isWhole(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return WholeWebhook.isIn(bytes, bytes.length);
    }
}
