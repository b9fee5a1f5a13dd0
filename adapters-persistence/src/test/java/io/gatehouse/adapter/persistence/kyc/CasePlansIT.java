package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.ReviewerId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL reads pages of the queue: along an index, wherever the page is and whatever is filtered. On enough rows
 * that reading all of them would be the cheaper plan if there were no fitting index.
 */
class CasePlansIT {

    private static final int ROWS = 30_000;
    private static final int DEEP = 25_000;
    private static final UUID REVIEWER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @RegisterExtension
    static final Store STORE = Store.kept();

    @BeforeAll
    static void fill() {
        // Half of all cases are in one instance. A fifth is in review, for the one cause often and for the other rarely.
        STORE.database()
                .run("""
                    set session_replication_role = replica;
                    insert into kyc_case (id, instance_id, identity_id, round, opened_at, version, state, since, open_cause,
                        policy, causes, four_eyes, validity, review_since, due_at, assignee)
                    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                        case when n %% 2 = 0 then 'inst_1' else 'inst_' || n %% 50 end, 'idt_' || n, 1,
                        timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second', 1, s,
                        timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',
                        case when s in ('OPEN', 'SCREENING') then 'ARRIVED' end,
                        case when s in ('CLEARED', 'IN_REVIEW', 'AWAITING_CHECKER') then 1 end,
                        case when s = 'IN_REVIEW' then
                            case when n %% 3000 = 2 then array['NAMELESS'] else array['LISTED'] end end,
                        case when s = 'IN_REVIEW' then false end, case when s = 'IN_REVIEW' then 'P1D' end,
                        case when s = 'IN_REVIEW' then timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second' end,
                        case when s = 'IN_REVIEW' then timestamptz '2026-01-03 00:00:00Z' + n * interval '1 second' end,
                        case when s = 'IN_REVIEW' and n %% 20 = 2 then uuid '00000000-0000-7000-8000-000000000001' end
                    from generate_series(1, %d) n, lateral (select case
                        when n %% 1000 = 0 then 'OPEN' when n %% 1000 = 1 then 'SCREENING'
                        when n %% 10 in (2, 3) then 'IN_REVIEW' when n %% 10 = 4 then 'APPROVED' when n %% 100 = 5 then 'REJECTED'
                        when n %% 100 = 15 then 'MORE_INFORMATION' else 'CLEARED' end as s) state
                    """.formatted(
                        ROWS));
        STORE.database().run("analyze kyc_case");
    }

    static List<Arguments> pages() {
        var filters = new LinkedHashMap<String, CaseFilter>();
        filters.put("all instances", filter(Optional.empty(), Set.of(), Optional.empty()));
        filters.put("an instance", instance(Set.of(), Optional.empty()));
        for (var state : CaseState.Kind.values()) {
            filters.put("state " + state, instance(Set.of(state), Optional.empty()));
        }
        filters.put("two states", instance(Set.of(CaseState.Kind.IN_REVIEW, CaseState.Kind.OPEN), Optional.empty()));
        filters.put("a state of all instances", filter(
                Optional.empty(), Set.of(CaseState.Kind.OPEN), Optional.empty()));
        for (var cause : ReviewCause.values()) {
            filters.put("cause " + cause, instance(Set.of(CaseState.Kind.IN_REVIEW), Optional.of(cause)));
        }
        filters.put("an assignee", new CaseFilter(
                Optional.of(new InstanceId("inst_1")), Set.of(), Optional.empty(),
                Optional.of(new ReviewerId(REVIEWER)), Optional.empty(), Optional.empty()));
        filters.put("few that are due", due("2026-01-03T00:10:00Z"));
        filters.put("all that are due", due("2026-02-01T00:00:00Z"));
        filters.put("an identity", search("idt_778"));
        filters.put("a case", search("case_00000000-0000-7000-8000-00000000004e"));
        return filters.entrySet().stream().flatMap(filter -> Stream.of(
                Arguments.of(filter.getKey() + ", first page", filter.getValue(), PageRequest.first()),
                Arguments.of(filter.getKey() + ", deep page", filter.getValue(), new PageRequest(
                        new PageRequest.Start.OlderThan(position()), PageRequest.USUAL_SIZE)),
                Arguments.of(filter.getKey() + ", deep page towards the present", filter.getValue(), new PageRequest(
                        new PageRequest.Start.NewerThan(position()), PageRequest.USUAL_SIZE))))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsAPageAlongAnIndex(String what, CaseFilter filter, PageRequest page) {
        var query = JdbcCaseReadModel.query(filter);
        var sql = query.sql(page);
        var plan = String.join("\n", query.bind(STORE.jdbc().sql("explain (analyze) " + sql), page)
                .query(String.class).list());

        assertThat(sql).doesNotContainIgnoringCase("offset");
        assertThat(plan).as(what).doesNotContain("Seq Scan on kyc_case").contains("Index");
        assertThat(rowsRead(plan)).as("rows read for %s:%n%s", what, plan).isLessThan(2_000);
    }

    // The most rows that any step gave or threw away, but for entries of an index that become bits in a map.
    private static int rowsRead(String plan) {
        return Pattern.compile("(?: rows=|Rows Removed by Filter: )(\\d+)(?:\\.\\d+)?(?: loops|\n|$)")
                .matcher(plan.replaceAll("Bitmap Index Scan[^\n]*", "")).results()
                .mapToInt(match -> Integer.parseInt(match.group(1))).max().orElseThrow();
    }

    private static Position position() {
        return new Position(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(ROWS - DEEP),
                UUID.fromString("00000000-0000-7000-8000-" + "%012x".formatted(ROWS - DEEP)));
    }

    private static CaseFilter instance(Set<CaseState.Kind> states, Optional<ReviewCause> cause) {
        return filter(Optional.of(new InstanceId("inst_1")), states, cause);
    }

    private static CaseFilter filter(
            Optional<InstanceId> instance, Set<CaseState.Kind> states, Optional<ReviewCause> cause) {
        return new CaseFilter(instance, states, cause, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CaseFilter due(String before) {
        return new CaseFilter(
                Optional.of(new InstanceId("inst_1")), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(Instant.parse(before)), Optional.empty());
    }

    private static CaseFilter search(String text) {
        return new CaseFilter(
                Optional.of(new InstanceId("inst_1")), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(text));
    }
}
