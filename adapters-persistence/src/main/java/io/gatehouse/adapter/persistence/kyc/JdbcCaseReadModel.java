package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.adapter.persistence.shared.KeysetQuery.Branch;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.ReviewerId;

/** Cases, read for pages. */
final class JdbcCaseReadModel implements CaseReadModel {

    private static final int LONGEST_HISTORY = 200;

    private static final String SUMMARY = """
        select c.id, c.instance_id, c.identity_id, c.state, c.causes, c.round, c.opened_at, c.since, c.due_at,
            (select name from kyc_reviewer r where r.id = c.assignee) as assignee,
            (select count(*) from kyc_match m
                where m.case_id = c.id and m.round = c.round and m.state = 'PENDING') as matches,
            (select max(score) from kyc_match m
                where m.case_id = c.id and m.round = c.round and m.state = 'PENDING') as score
        from kyc_case c
        """;

    private final JdbcClient jdbc;
    private final JdbcCases cases;
    private final JdbcSubjects subjects;
    private final JdbcChecks checks;
    private final JdbcMatches matches;
    private final JdbcCaseTrail trail;
    private final InstantSource clock;

    JdbcCaseReadModel(
            JdbcClient jdbc, JdbcCases cases, JdbcSubjects subjects, JdbcChecks checks, JdbcMatches matches,
            JdbcCaseTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.subjects = subjects;
        this.checks = checks;
        this.matches = matches;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Page<CaseSummary> page(CaseFilter filter, PageRequest request) {
        return query(filter).page(jdbc, request, JdbcCaseReadModel::summary, CaseSummary::position);
    }

    /** The query of a filter; here for the test of its plans. */
    static KeysetQuery query(CaseFilter filter) {
        var query = KeysetQuery.of(SUMMARY, "c.opened_at", "c.id")
                .whereIf("c.instance_id = :instance", "instance", filter.instance().map(InstanceId::value))
                .whereIf("c.assignee = :assignee", "assignee", filter.assignee().map(ReviewerId::value))
                .whereIf("c.due_at < :dueBefore", "dueBefore", filter.dueBefore().map(Columns::time));
        // As a literal, since the partial indexes on causes are of use only to statements that spell them out.
        if (filter.cause().isPresent()) {
            query = query.where("c.causes @> '{" + filter.cause().get().name() + "}'");
        }
        if (filter.search().isPresent()) {
            return states(search(query, filter.search().get()), filter.states());
        }
        return filter.cause().isPresent() || filter.assignee().isPresent() || filter.dueBefore().isPresent()
                ? states(query, filter.states())
                : query.whereAnyOf(filter.states().stream().sorted()
                        .map(state -> new Branch("c.state = '" + state.name() + "'", "c.opened_at", "c.id")).toList());
    }

    private static KeysetQuery search(KeysetQuery query, String text) {
        Optional<UUID> id = CaseId.parse(text).map(CaseId::value);
        return id.isPresent()
                ? query.where("c.id = :search", "search", id.get())
                : query.where("c.identity_id = :search", "search", Columns.text(text));
    }

    private static KeysetQuery states(KeysetQuery query, Set<CaseState.Kind> states) {
        return states.isEmpty()
                ? query
                : query.where("c.state = any (:states)", "states",
                        Columns.array(states.stream().map(Enum::name).sorted().toList()));
    }

    private static CaseSummary summary(ResultSet row, int number) throws SQLException {
        return new CaseSummary(
                new CaseId(Columns.id(row, "id")), new InstanceId(row.getString("instance_id")),
                new IdentityId(row.getString("identity_id")), CaseState.Kind.valueOf(row.getString("state")),
                CaseRow.causes(row), row.getInt("round"), row.getInt("matches"), row.getInt("score"),
                Columns.optionalText(row, "assignee"), Columns.time(row, "opened_at"), Columns.time(row, "since"),
                Columns.optionalTime(row, "due_at"));
    }

    // Two walks, of which each stops at its first row.
    @Override
    public Optional<CaseId> next(InstanceId instance, Optional<ReviewerId> reviewer) {
        var free = jdbc.sql("""
            select id, due_at from kyc_case
            where instance_id = :instance and state = 'IN_REVIEW' and assignee is null
            order by due_at, id
            limit 1
            """).param("instance", instance.value()).query(JdbcCaseReadModel::due).optional();
        var own = reviewer.flatMap(who -> jdbc.sql("""
            select id, due_at from kyc_case
            where instance_id = :instance and state = 'IN_REVIEW' and assignee = :reviewer
            order by due_at, id
            limit 1
            """).param("instance", instance.value()).param("reviewer", who.value())
                .query(JdbcCaseReadModel::due).optional());
        return List.of(free, own).stream().flatMap(Optional::stream)
                .min(Comparator.comparing(Due::at).thenComparing(due -> due.id.toString())).map(Due::id);
    }

    private record Due(CaseId id, Instant at) {}

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(new CaseId(Columns.id(row, "id")), Columns.time(row, "due_at"));
    }

    @Override
    public Optional<CaseDetail> find(CaseId id) {
        return cases.find(id).map(this::detail);
    }

    private CaseDetail detail(KycCase found) {
        var ofRound = matches.of(found.id(), found.round());
        var history = trail.last(found.id(), LONGEST_HISTORY);
        return new CaseDetail(
                found, subjects.find(found.id(), found.round()), checks.lastTries(found.id(), found.round()), ofRound,
                history, names(CaseDetail.named(found, ofRound, history)));
    }

    private Map<ReviewerId, String> names(Set<ReviewerId> reviewers) {
        var names = new HashMap<ReviewerId, String>();
        jdbc.sql("select id, name from kyc_reviewer where id = any (:ids)")
                .param("ids", reviewers.stream().map(ReviewerId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new ReviewerId(Columns.id(row, "id")), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<CaseId> find(InstanceId instance, IdentityId identity) {
        return jdbc.sql("select id from kyc_case where identity_id = :identity and instance_id = :instance")
                .param("identity", identity.value()).param("instance", instance.value())
                .query((row, _) -> new CaseId(Columns.id(row, "id"))).optional();
    }

    @Override
    public CaseCounts count(Optional<InstanceId> instance) {
        Map<CaseState.Kind, BoundedCount> byState = new EnumMap<>(CaseState.Kind.class);
        for (var kind : CaseState.Kind.values()) {
            var count = count("state = '" + kind.name() + "'", instance, Map.of());
            if (count.value() > 0) {
                byState.put(kind, count);
            }
        }
        return new CaseCounts(byState, count("due_at < :now", instance, Map.of("now", Columns.time(clock.instant()))));
    }

    private BoundedCount count(String condition, Optional<InstanceId> instance, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        instance.ifPresent(one -> all.put("instance", one.value()));
        return BoundedCounts.count(
                jdbc, "from kyc_case where " + condition + (instance.isPresent() ? " and instance_id = :instance" : ""),
                all);
    }
}
