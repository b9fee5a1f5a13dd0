package io.gatehouse.domain.installation;

/** What an install callback handed over, as far as it may be kept in the clear. */
public record Grant(KeyPrefix keyPrefix, Permissions permissions, ContentFingerprint fingerprint) {}
