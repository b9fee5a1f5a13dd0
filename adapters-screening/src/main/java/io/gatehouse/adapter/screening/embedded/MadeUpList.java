package io.gatehouse.adapter.screening.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.screening.shared.lists.ListFormat;
import io.gatehouse.adapter.screening.shared.lists.Sha256;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.domain.kyc.ListVersion;

/** A list for demos and tests, of people and organizations that do not exist. */
final class MadeUpList {

    static final String NAME = "made-up";

    private MadeUpList() {}

    static LoadedList load(NameReader reader, InstantSource clock) {
        var content = content();
        return LoadedList.of(
                new ListVersion(NAME, "made up for demos", Sha256.hex(content), Optional.of(clock.instant())),
                ListFormat.PLAIN_CSV.read(List.of(content)), reader);
    }

    private static byte[] content() {
        try (var resource = MadeUpList.class.getResourceAsStream("made-up.csv")) {
            if (resource == null) {
                throw new IllegalStateException("the made-up list is not in the jar");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
