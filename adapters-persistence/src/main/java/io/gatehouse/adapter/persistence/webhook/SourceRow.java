package io.gatehouse.adapter.persistence.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;

/** A row of {@code source} with the rows that belong to it, still sealed. */
record SourceRow(
        UUID id,
        String slug,
        String name,
        Optional<String> instance,
        boolean enabled,
        long version,
        List<SealedSecret> secrets,
        List<SealedHeader> headers) {

    static final String COLUMNS = """
        id, slug, name, instance_id, enabled, version,
        array(select x.id from source_secret x where x.source_id = source.id order by x.place) as secret_ids,
        array(select x.sealed from source_secret x where x.source_id = source.id order by x.place)
            as sealed_secrets,
        array(select to_char(x.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from source_secret x where x.source_id = source.id order by x.place) as secret_times,
        array(select x.name from source_header x where x.source_id = source.id order by x.place) as header_names,
        array(select x.sealed from source_header x where x.source_id = source.id order by x.place)
            as sealed_headers""";

    record SealedSecret(String id, byte[] sealed, Instant addedAt) {}

    record SealedHeader(String name, byte[] sealed) {}

    static SourceRow read(ResultSet row, int number) throws SQLException {
        var secretIds = Columns.texts(row, "secret_ids");
        var sealedSecrets = (byte[][]) row.getArray("sealed_secrets").getArray();
        var secretTimes = Columns.texts(row, "secret_times");
        var headerNames = Columns.texts(row, "header_names");
        var sealedHeaders = (byte[][]) row.getArray("sealed_headers").getArray();
        return new SourceRow(
                Columns.id(row, "id"), row.getString("slug"), row.getString("name"),
                Columns.optionalText(row, "instance_id"), row.getBoolean("enabled"), row.getLong("version"),
                IntStream.range(0, secretIds.size()).mapToObj(place -> new SealedSecret(
                        secretIds.get(place), sealedSecrets[place], Instant.parse(secretTimes.get(place)))).toList(),
                IntStream.range(0, headerNames.size())
                        .mapToObj(place -> new SealedHeader(headerNames.get(place), sealedHeaders[place])).toList());
    }

    /** Both functions open what is sealed, given the id of the secret or the name of the header. */
    Source toDomain(BiFunction<String, byte[], byte[]> openSecret, BiFunction<String, byte[], byte[]> openHeader) {
        return new Source(
                new SourceId(id), new SourceSlug(slug), name, instance.map(InstanceId::new),
                secrets.stream().map(secret -> new SourceSecret(
                        new SecretId(secret.id()),
                        new SigningSecret(text(openSecret.apply(secret.id(), secret.sealed()))), secret.addedAt()))
                        .toList(),
                headers.stream().map(header -> new ExpectedHeader(
                        header.name(), text(openHeader.apply(header.name(), header.sealed())))).toList(),
                enabled, version);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
