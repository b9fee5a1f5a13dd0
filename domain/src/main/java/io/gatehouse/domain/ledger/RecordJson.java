package io.gatehouse.domain.ledger;

/**
 * A record as a JSON object. Numbers have the digits that they were sent with. Holds personal data, so it prints its
 * length only.
 */
public record RecordJson(String text) {

    /** @throws IllegalArgumentException unless it is written as an object */
    public RecordJson {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new IllegalArgumentException("a record is a JSON object");
        }
    }

    @Override
    public String toString() {
        return "RecordJson[" + text.length() + " characters]";
    }
}
