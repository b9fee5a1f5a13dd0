package io.gatehouse.adapter.persistence.shared;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import io.gatehouse.application.shared.port.out.Ids;

/** Ids of RFC 9562, version 7, each greater than the one before. Thread-safe. */
final class UuidV7Ids implements Ids {

    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
