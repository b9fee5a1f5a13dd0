package io.gatehouse.domain.kyc;

/**
 * A text of an identity, by the name that Blnk gives it.
 *
 * @see <a href="https://docs.blnkfinance.com/identities/introduction">Blnk: identities</a>
 */
public enum IdentityField {
    FIRST_NAME("first_name"),
    LAST_NAME("last_name"),
    OTHER_NAMES("other_names"),
    ORGANIZATION_NAME("organization_name"),
    CATEGORY("category"),
    GENDER("gender"),
    EMAIL_ADDRESS("email_address"),
    PHONE_NUMBER("phone_number"),
    NATIONALITY("nationality"),
    STREET("street"),
    CITY("city"),
    STATE("state"),
    POST_CODE("post_code"),
    COUNTRY("country");

    private final String key;

    IdentityField(String key) {
        this.key = key;
    }

    /** As Blnk writes it in JSON. */
    public String key() {
        return key;
    }
}
