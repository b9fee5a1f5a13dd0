package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Subject;

/** Subjects in {@code kyc_subject}, sealed. */
final class JdbcSubjects implements Subjects {

    private static final String PURPOSE = "kyc_subject";

    private final JdbcClient jdbc;
    private final Sealed sealed;

    JdbcSubjects(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void keep(CaseId caseId, int round, Subject subject, Instant readAt) {
        jdbc.sql("""
            insert into kyc_subject (case_id, round, read_at, sealed_content)
            values (:case, :round, :readAt, :content)
            on conflict (case_id, round) do update
            set read_at = excluded.read_at, sealed_content = excluded.sealed_content
            """)
                .param("case", caseId.value())
                .param("round", round)
                .param("readAt", Columns.time(readAt))
                .param("content", sealed.seal(SubjectForm.write(subject), PURPOSE, caseId.value(), round))
                .update();
    }

    @Override
    public Optional<Subject> find(CaseId caseId, int round) {
        return jdbc.sql("select sealed_content from kyc_subject where case_id = :case and round = :round")
                .param("case", caseId.value()).param("round", round)
                .query((row, _) -> row.getBytes("sealed_content")).optional()
                .map(content -> SubjectForm.read(sealed.open(content, PURPOSE, caseId.value(), round)));
    }

    /** What the round was about, and when it was read. */
    Optional<Known> known(CaseId caseId, int round) {
        return jdbc.sql("select read_at, sealed_content from kyc_subject where case_id = :case and round = :round")
                .param("case", caseId.value()).param("round", round)
                .query((row, _) -> new Known(
                        SubjectForm.read(sealed.open(row.getBytes("sealed_content"), PURPOSE, caseId.value(), round)),
                        Columns.time(row, "read_at")))
                .optional();
    }
}
