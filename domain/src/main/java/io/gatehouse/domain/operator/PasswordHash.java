package io.gatehouse.domain.operator;

/** What is kept of a password: an adaptive hash with its parameters in the text. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
