package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;

/** A grant in three columns, whose names start with a prefix. */
final class GrantColumns {

    private GrantColumns() {}

    static Grant read(ResultSet row, String prefix) throws SQLException {
        return new Grant(
                new KeyPrefix(row.getString(prefix + "key_prefix")),
                Permissions.of(Columns.texts(row, prefix + "permissions")),
                new ContentFingerprint(row.getString(prefix + "fingerprint")));
    }

    static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, String parameterPrefix, Optional<Grant> grant) {
        return statement
                .param(parameterPrefix + "KeyPrefix", grant.map(Grant::keyPrefix).map(KeyPrefix::value).orElse(null))
                .param(parameterPrefix + "Permissions", grant.map(Grant::permissions).map(GrantColumns::scopes)
                        .orElse(null))
                .param(parameterPrefix + "Fingerprint", grant.map(Grant::fingerprint).map(ContentFingerprint::hex)
                        .orElse(null));
    }

    private static String[] scopes(Permissions permissions) {
        return Columns.array(permissions.scopes().stream().map(Permission::scope).toList());
    }
}
