package io.gatehouse.adapter.persistence.kyc;

import java.nio.charset.StandardCharsets;

import io.gatehouse.adapter.persistence.shared.Keyring;

/** Texts as columns of this feature hold them sealed. Thread-safe. */
record Sealed(Keyring keyring) {

    byte[] seal(String text, String purpose, Object... owner) {
        return keyring.seal(text.getBytes(StandardCharsets.UTF_8), purpose, names(owner));
    }

    String open(byte[] sealed, String purpose, Object... owner) {
        return new String(keyring.open(sealed, purpose, names(owner)), StandardCharsets.UTF_8);
    }

    private static String[] names(Object... owner) {
        var names = new String[owner.length];
        for (var index = 0; index < owner.length; index++) {
            names[index] = owner[index].toString();
        }
        return names;
    }
}
