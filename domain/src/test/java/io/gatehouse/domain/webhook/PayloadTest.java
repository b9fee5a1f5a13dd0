package io.gatehouse.domain.webhook;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadTest {

    @Test
    void isACopyOfItsBytes() {
        var bytes = "body".getBytes(StandardCharsets.UTF_8);
        var payload = Payload.of(bytes);

        bytes[0] = 'X';
        payload.bytes()[1] = 'X';

        assertThat(payload.bytes()).isEqualTo("body".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isEqualToOneOfTheSameBytes() {
        assertThat(Payload.of(new byte[]{1, 2})).isEqualTo(Payload.of(new byte[]{1, 2}))
                .hasSameHashCodeAs(Payload.of(new byte[]{1, 2})).isNotEqualTo(Payload.of(new byte[]{1, 3}));
        assertThat(Payload.of(new byte[]{1, 2}).size()).isEqualTo(2);
    }
}
