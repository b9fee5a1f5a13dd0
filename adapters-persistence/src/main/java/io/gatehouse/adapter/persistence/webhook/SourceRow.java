package io.gatehouse.adapter.persistence.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;

/** A row of {@code source} with the rows that belong to it, their secrets opened. */
record SourceRow(
        UUID id,
        String slug,
        String name,
        Optional<String> instance,
        boolean enabled,
        long version,
        List<SourceSecret> secrets,
        List<ExpectedHeader> headers) {

    /** What secrets are sealed for, besides the ids of source and secret. */
    static final String SECRET = "signing-secret";
    /** What header values are sealed for, besides the id of the source and the name of the header. */
    static final String HEADER = "expected-header";

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

    static SourceRow read(ResultSet row, Keyring keyring) throws SQLException {
        var id = Columns.id(row, "id");
        return new SourceRow(
                id, row.getString("slug"), row.getString("name"), Columns.optionalText(row, "instance_id"),
                row.getBoolean("enabled"), row.getLong("version"), secrets(row, id, keyring),
                headers(row, id, keyring));
    }

    Source toDomain() {
        return new Source(
                new SourceId(id), new SourceSlug(slug), name, instance.map(InstanceId::new), secrets, headers, enabled,
                version);
    }

    private static List<SourceSecret> secrets(ResultSet row, UUID source, Keyring keyring) throws SQLException {
        var ids = Columns.texts(row, "secret_ids");
        var sealed = (byte[][]) row.getArray("sealed_secrets").getArray();
        var times = Columns.texts(row, "secret_times");
        return IntStream.range(0, ids.size()).mapToObj(place -> new SourceSecret(
                new SecretId(ids.get(place)),
                new SigningSecret(text(keyring.open(sealed[place], SECRET, source.toString(), ids.get(place)))),
                Instant.parse(times.get(place)))).toList();
    }

    private static List<ExpectedHeader> headers(ResultSet row, UUID source, Keyring keyring) throws SQLException {
        var names = Columns.texts(row, "header_names");
        var sealed = (byte[][]) row.getArray("sealed_headers").getArray();
        return IntStream.range(0, names.size()).mapToObj(place -> new ExpectedHeader(
                names.get(place), text(keyring.open(sealed[place], HEADER, source.toString(), names.get(place)))))
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
