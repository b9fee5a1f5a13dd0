package io.gatehouse.adapter.persistence.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.webhook.SourcesContract;

import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;

class JdbcSourcesIT extends SourcesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Sources sources() {
        return STORE.bean(Sources.class);
    }

    @Override
    protected SourceReadModel readModel() {
        return STORE.bean(SourceReadModel.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void keepsNoSecretNorHeaderValueInTheClear() {
        STORE.unitOfWork().execute(() -> {
            sources().save(
                    aSource().withSecrets(secret("s-1", "in-the-clear-1")).expecting("x-a", "in-the-clear-2").build());
            return "saved";
        });

        assertThat(STORE.jdbc().sql("""
            select t::text as line from source_secret t union all select t::text from source_header t
            """).query((row, _) -> row.getString("line")).list()).hasSize(2).noneMatch(
                row -> row.contains(HexFormat.of().formatHex("in-the-clear".getBytes(StandardCharsets.UTF_8))));
    }
}
