package io.gatehouse.adapter.persistence.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.StaleSourceException;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * Sources in {@code source}, {@code source_secret} and {@code source_header}; secrets and header values sealed.
 *
 * <p>Each request on a webhook URL asks for its source, so those are remembered for a few seconds; that there is none,
 * too. How many are remembered is bounded, as anybody can ask for any slug.
 */
final class JdbcSources implements Sources {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Keyring keyring;
    private final AfterCommit afterCommit;
    private final Cache<SourceSlug, Optional<Source>> remembered;

    JdbcSources(JdbcClient jdbc, Locks locks, Keyring keyring, AfterCommit afterCommit) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.keyring = keyring;
        this.afterCommit = afterCommit;
        remembered = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();
    }

    // Inside a unit of work it may see what is not committed, which must not be remembered.
    @Override
    public Optional<Source> findForVerification(SourceSlug slug) {
        if (afterCommit.isInUnit()) {
            return bySlug(slug);
        }
        return Objects.requireNonNull(remembered.get(
                slug, missing -> StoreFailures.translated("reading a source", () -> bySlug(missing))));
    }

    @Override
    @SuppressWarnings("NullableOptional") // That there is none is remembered as well as that there is one.
    public Optional<Source> recall(SourceSlug slug) {
        var known = afterCommit.isInUnit() ? null : remembered.getIfPresent(slug);
        return known == null ? Optional.empty() : known;
    }

    @Override
    public Optional<Source> lock(SourceId id) {
        locks.take("source", id.toString());
        return one("where id = :id", Map.of("id", id.value()));
    }

    // Locked, so that of two units that ask for a free slug only one finds it free.
    @Override
    public boolean isTaken(SourceSlug slug) {
        locks.take("source slug", slug.value());
        return jdbc.sql("select exists (select 1 from source where slug = :slug)").param("slug", slug.value())
                .query(Boolean.class).single();
    }

    @Override
    public void save(Source source) {
        var stored = source.version() == 0 ? insert(source) : update(source);
        if (stored == 0) {
            throw new StaleSourceException(source.id());
        }
        replaceSecrets(source);
        replaceHeaders(source);
        afterCommit.run(() -> remembered.invalidate(source.slug()));
    }

    private Optional<Source> bySlug(SourceSlug slug) {
        return one("where slug = :slug", Map.of("slug", slug.value()));
    }

    // One statement: outside of a unit of work two would not be of the same moment.
    private Optional<Source> one(String where, Map<String, ?> parameters) {
        return jdbc.sql("select " + SourceRow.COLUMNS + " from source " + where).params(parameters)
                .query((row, _) -> SourceRow.read(row, keyring)).optional().map(SourceRow::toDomain);
    }

    private int insert(Source source) {
        return bind(jdbc.sql("""
            insert into source (id, slug, name, instance_id, enabled, version)
            values (:id, :slug, :name, :instance, :enabled, 1)
            on conflict (id) do nothing
            """), source).param("slug", source.slug().value()).update();
    }

    private int update(Source source) {
        return bind(jdbc.sql("""
            update source
            set name = :name, instance_id = :instance, enabled = :enabled, version = version + 1
            where id = :id and version = :version
            """), source).param("version", source.version()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Source source) {
        return statement
                .param("id", source.id().value())
                .param("name", Columns.text(source.name()))
                .param("instance", source.instance().map(InstanceId::value).orElse(null))
                .param("enabled", source.enabled());
    }

    private void replaceSecrets(Source source) {
        jdbc.sql("delete from source_secret where source_id = :source").param("source", source.id().value()).update();
        for (var place = 0; place < source.secrets().size(); place++) {
            var secret = source.secrets().get(place);
            var plain = secret.secret().value().getBytes(StandardCharsets.UTF_8);
            jdbc.sql("""
                insert into source_secret (source_id, id, place, sealed, added_at)
                values (:source, :id, :place, :sealed, :addedAt)
                """)
                    .param("source", source.id().value())
                    .param("id", secret.id().value())
                    .param("place", place)
                    .param("sealed", keyring.seal(plain, SourceRow.SECRET, source.id().toString(), secret.id().value()))
                    .param("addedAt", Columns.time(secret.addedAt()))
                    .update();
        }
    }

    private void replaceHeaders(Source source) {
        jdbc.sql("delete from source_header where source_id = :source").param("source", source.id().value()).update();
        for (var place = 0; place < source.expectedHeaders().size(); place++) {
            var header = source.expectedHeaders().get(place);
            var plain = header.value().getBytes(StandardCharsets.UTF_8);
            jdbc.sql("""
                insert into source_header (source_id, place, name, sealed)
                values (:source, :place, :name, :sealed)
                """)
                    .param("source", source.id().value())
                    .param("place", place)
                    .param("name", header.name())
                    .param("sealed", keyring.seal(plain, SourceRow.HEADER, source.id().toString(), header.name()))
                    .update();
        }
    }
}
