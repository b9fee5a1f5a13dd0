package io.gatehouse.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.installation.view.LedgerAccess;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.overview.view.TransactionActivity;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.retention.view.HeldSource;
import io.gatehouse.application.retention.view.RetentionLine;
import io.gatehouse.application.retention.view.RetentionOverview;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseGapsUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.GapList;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Lags;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.domain.webhook.SweepOutcome;

/** A day at a small company, for tests and for looking at pages. */
final class SampleData {
    static final Instant NOW = Instant.parse("2026-08-20T10:15:30Z");
    static final InstallationId ACTIVE = new InstallationId("instapp_6f1c2d9ab04e4f0e");
    static final InstanceId INSTANCE = new InstanceId("inst_7d0c4b1a93");
    static final InstanceId LONG_INSTANCE = new InstanceId("inst_0f8a2f0c-6f0e-4d7b-9b5a-2c1d7e9a4b36");
    static final SourceId DEFAULT = new SourceId(uuid(900));
    static final SourceId STAGING = new SourceId(uuid(901));
    static final PortalSessionId PORTAL_SESSION = new PortalSessionId(uuid(60));
    static final EventId EVENT = new EventId(uuid(1));
    static final ReplayJobId REPLAY = new ReplayJobId(uuid(700));
    static final String GENERATED = "kZ0t8mJ3vQe1xYw5Rb7nLc2uHs9dFg4aTi6oPq8rEyM";
    static final String PASSWORD = "correct horse battery";

    private static final OrganizationId ORGANIZATION = new OrganizationId("org_5b2f8e");
    private static final Permissions PERMISSIONS = Permissions.of(
            List.of("data:read", "data:write", "alerts:write", "reports:read"));
    private static final SourceRef DEFAULT_REF = new SourceRef(DEFAULT, SourceSlug.DEFAULT, "Default");
    private static final SourceRef STAGING_REF = new SourceRef(STAGING, new SourceSlug("staging"), "Staging EU");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final LegalHold HOLD = new LegalHold(
            STAGING, NOW.minus(Duration.ofDays(12)), new Username("ada"), new Reason("Case 17 at the Lagos court"));

    private SampleData() {}

    static SignInUseCase.Outcome signIn(SignInUseCase.Command command) {
        if (!command.password().value().equals(PASSWORD)) {
            return new SignInUseCase.Outcome.Refused();
        }
        var role = "viewer".equals(command.name()) ? Role.VIEWER : Role.OPERATOR;
        return new SignInUseCase.Outcome.SignedIn(
                new Operator(new Username(command.name()), new PasswordHash("x"), role, true, NOW));
    }

    static Overview overview() {
        return new Overview(
                new InstallationCounts(BoundedCount.of(12), BoundedCount.of(3)), BoundedCount.of(20_000),
                BoundedCount.of(9), BoundedCount.of(3), Optional.of(ago(Duration.ofSeconds(20))), sources(),
                activity(),
                eventRows(5, EventState.values()),
                callbacks().rows().subList(0, 3), BoundedCount.of(4), ledgerErrors());
    }

    private static List<TransactionActivity> activity() {
        return List.of(
                new TransactionActivity(
                        DEFAULT_REF, Map.of(
                                new EventName("transaction.applied"), 3_518L, new EventName("transaction.void"), 12L,
                                new EventName("transaction.queued"), 7L, new EventName("transaction.unknown"), 1L)),
                new TransactionActivity(STAGING_REF, Map.of()));
    }

    static List<TroubleSummary> ledgerErrors() {
        return List.of(
                ledgerError("failed to enqueue hook task: dial tcp #: connect: connection refused", 4_127, 40),
                ledgerError("pq: duplicate key value violates unique constraint …", 2, 90_000));
    }

    private static TroubleSummary ledgerError(String summary, long count, int seconds) {
        var source = sources().getFirst().source();
        return new TroubleSummary(
                new Trouble(TroubleKind.LEDGER_ERROR, Optional.of(source.id()), summary), Optional.of(source.name()),
                count, ago(Duration.ofDays(2)), ago(Duration.ofSeconds(seconds)));
    }

    static List<AlarmSummary> alarms() {
        var secret = new SecretId(uuid(77).toString());
        return List.of(
                alarm(401, new Alarm.DeadEvents(3), Optional.empty()),
                alarm(402, new Alarm.Silence(STAGING, ago(Duration.ofHours(5)), Duration.ofMinutes(12)),
                        Optional.of(STAGING_REF)),
                new AlarmSummary(
                        alarm(403, new Alarm.RefusalSpike(STAGING, 41, 2), Optional.empty()).alarm()
                                .acknowledged(new Username("ada"), ago(Duration.ofMinutes(4))),
                        Optional.of(STAGING_REF)),
                alarm(404, new Alarm.UnusedSecret(STAGING, secret, ago(Duration.ofDays(15))),
                        Optional.of(STAGING_REF)),
                new AlarmSummary(
                        alarm(405, new Alarm.Lag(ago(Duration.ofMinutes(40))), Optional.empty()).alarm()
                                .cleared(ago(Duration.ofMinutes(2))),
                        Optional.empty()));
    }

    private static AlarmSummary alarm(int number, Alarm alarm, Optional<SourceRef> source) {
        return new AlarmSummary(
                RaisedAlarm.of(new AlarmId(uuid(number)), alarm, ago(Duration.ofMinutes(30))), source);
    }

    static BrowseInstallationsUseCase.Outcome installations(BrowseInstallationsUseCase.Query query) {
        var rows = new ArrayList<InstallationSummary>();
        if (query.status() == InstallationStatus.ACTIVE) {
            rows.add(active());
            for (int number = 1; number < 12; number++) {
                rows.add(another(number));
            }
        } else {
            rows.add(revoked(21, "uninstalled"));
            rows.add(revoked(22, "superseded"));
            rows.add(revoked(23, "revoked_by_operator"));
        }
        var found = rows.stream()
                .filter(row -> row.id().value().startsWith(query.search().orElse(""))
                        || row.instance().value().startsWith(query.search().orElse("")))
                .toList();
        return new BrowseInstallationsUseCase.Outcome(
                new Page<>(found, Optional.empty(), Optional.of(new Position(NOW, uuid(7)))),
                new InstallationCounts(BoundedCount.of(12), BoundedCount.of(3)));
    }

    static Optional<InstallationDetail> installation(ViewInstallationUseCase.Query query) {
        return query.installation().equals(ACTIVE)
                ? Optional.of(new InstallationDetail(active(), history()))
                : Optional.empty();
    }

    /** Half of it granted, with a key that is rejected. */
    static LedgerAccess ledgerAccess() {
        return new LedgerAccess(Optional.of(ago(Duration.ofMinutes(20))), Stream.of(CloudAction.values())
                .map(action -> new LedgerAccess.Action(action, action.isAllowedBy(PERMISSIONS), new ActionUse(
                        Optional.of(ago(Duration.ofHours(1))).filter(_ -> action.isAllowedBy(PERMISSIONS)),
                        Optional.of(ago(Duration.ofMinutes(5))).filter(_ -> !action.isAllowedBy(PERMISSIONS)))))
                .toList());
    }

    static InstallationSummary active() {
        return new InstallationSummary(
                ACTIVE, new AppId("app_gatehouse"), INSTANCE, Optional.of(ORGANIZATION), InstallationStatus.ACTIVE,
                PERMISSIONS, Optional.of(new KeyPrefix("blnk_3f9a")), Optional.empty(), ago(Duration.ofHours(3)));
    }

    static Page<CallbackSummary> callbacks() {
        return new Page<>(
                List.of(
                        callback(1, CallbackKind.INSTALL, CallbackOutcome.REISSUED, Duration.ofHours(3)),
                        callback(2, CallbackKind.INSTALL, CallbackOutcome.DUPLICATE, Duration.ofHours(4)),
                        callback(3, CallbackKind.INSTALL, CallbackOutcome.REINSTALLED, Duration.ofDays(2)),
                        callback(4, CallbackKind.UNINSTALL, CallbackOutcome.APPLIED, Duration.ofDays(3)),
                        callback(5, CallbackKind.INSTALL, CallbackOutcome.APPLIED, Duration.ofDays(40))),
                Optional.empty(), Optional.empty());
    }

    static List<PortalSessionSummary> portalSessions() {
        return List.of(
                new PortalSessionSummary(
                        new PortalSessionId(uuid(61)), Optional.of("user_9ab3"), PortalSessionStatus.OPEN,
                        ago(Duration.ofMinutes(5)), Optional.of(ago(Duration.ofMinutes(4))),
                        NOW.plus(Duration.ofMinutes(11))),
                new PortalSessionSummary(
                        new PortalSessionId(uuid(62)), Optional.empty(), PortalSessionStatus.EXPIRED,
                        ago(Duration.ofHours(26)), Optional.empty(), ago(Duration.ofHours(26).minusMinutes(5))));
    }

    static EnterPortalUseCase.Outcome enter(EnterPortalUseCase.Command command) {
        return switch (command.launchToken().value()) {
            case "used" -> new EnterPortalUseCase.Outcome.Gone();
            case "revoked" -> new EnterPortalUseCase.Outcome.Revoked();
            case "good" -> new EnterPortalUseCase.Outcome.Entered(
                    new PortalToken("session-token"), NOW.plus(Duration.ofMinutes(15)));
            default -> new EnterPortalUseCase.Outcome.Unknown();
        };
    }

    static VisitPortalUseCase.Outcome visit(VisitPortalUseCase.Query query) {
        return switch (query.sessionToken().value()) {
            case "session-token" -> new VisitPortalUseCase.Outcome.Opened(
                    PORTAL_SESSION, ACTIVE, INSTANCE, PERMISSIONS, ago(Duration.ofMinutes(1)),
                    NOW.plus(Duration.ofSeconds(845)));
            case "ended" -> new VisitPortalUseCase.Outcome.Gone();
            case "revoked" -> new VisitPortalUseCase.Outcome.Revoked();
            default -> new VisitPortalUseCase.Outcome.Unknown();
        };
    }

    static Page<EventSummary> events(BrowseEventsUseCase.Query query) {
        var states = query.filter().states().isEmpty()
                ? EventState.values()
                : query.filter().states().toArray(EventState[]::new);
        return new Page<>(
                eventRows(24, states), Optional.of(new Position(NOW, uuid(1))),
                Optional.of(new Position(ago(Duration.ofHours(9)), uuid(24))));
    }

    static Optional<EventDetail> event(ViewEventUseCase.Query query) {
        return query.event().equals(EVENT)
                ? Optional.of(detail(new BodyText.Masked("""
                    {
                      "event" : "identity.created",
                      "data" : {
                        "identity_id" : "idt_3b63c8da-af29-4cc3-ad38-df17d87456e6",
                        "identity_type" : "individual",
                        "first_name" : "••••",
                        "last_name" : "••••••••••••",
                        "email_address" : "••••••••",
                        "dob" : "••••",
                        "created_at" : "2026-08-20T09:41:07.558281542Z",
                        "meta_data" : { "customer_id" : "••••" }
                      }
                    }""")))
                : Optional.empty();
    }

    static Optional<EventDetail> revealed(RevealEventBodyUseCase.Command command) {
        return command.event().equals(EVENT)
                ? Optional.of(detail(new BodyText.Revealed(
                        "{\n  \"event\" : \"identity.created\",\n  \"data\" : {\n    \"first_name\" : \"Zoë\"\n  }\n}",
                        "{\"event\":\"identity.created\",\"data\":{\"first_name\":\"Zoë\"}}")))
                : Optional.empty();
    }

    static PreviewEventUseCase.Outcome preview() {
        return new PreviewEventUseCase.Outcome.WouldDo(
                Effects.of(new Effects.Change("activity-counted", DEFAULT.toString())));
    }

    static EstimateReplayUseCase.Estimate estimate() {
        return new EstimateReplayUseCase.Estimate(
                REPLAY, new BoundedCount(1_234, true), eventRows(5, EventState.DEAD).reversed());
    }

    static Page<ReplayJobSummary> replays() {
        return new Page<>(
                List.of(
                        replay(REPLAY, ReplayJobState.RUNNING, 400, 8),
                        replay(new ReplayJobId(uuid(701)), ReplayJobState.CANCELLED, 1_000, 0),
                        replay(new ReplayJobId(uuid(702)), ReplayJobState.DONE, 1_200, 34)),
                Optional.empty(), Optional.empty());
    }

    static Optional<ReplayJobSummary> replay(ViewReplayUseCase.Query query) {
        return replays().rows().stream().filter(row -> row.id().equals(query.job())).findFirst();
    }

    static ReplayJobSummary replay(ReplayJobId id, ReplayJobState state, long queued, long skipped) {
        var filter = state == ReplayJobState.CANCELLED
                ? EventFilter.none()
                : new EventFilter(
                        Optional.of(new SourceSlug("staging")), Optional.empty(),
                        Optional.of(new EventName("transaction.applied")), Set.of(EventState.DEAD),
                        Optional.of(ago(Duration.ofHours(24))), Optional.empty(), Optional.empty());
        return new ReplayJobSummary(
                id, ago(Duration.ofMinutes(2)), "ada", "The balance service answers again", 500, state,
                ago(Duration.ofSeconds(1)), filter, new BoundedCount(1_234, true), queued, skipped);
    }

    static EventDetail detail(BodyText body) {
        return new EventDetail(
                eventRows(1, EventState.HANDLED).getFirst(), new BodyHash(HASH), headers(),
                ago(Duration.ofSeconds(21)), new SecretId("environment-1"), deliveries(), attempts(),
                body instanceof BodyText.Expunged ? Replayable.EXPUNGED : Replayable.POSSIBLE, body);
    }

    static final IdempotencyKey CALL = new IdempotencyKey("trouble/" + uuid(501) + "/3/one");

    static OutboxList outbox(BrowseOutboxUseCase.Query query) {
        return new OutboxList(
                BoundedCount.of(1), BoundedCount.of(2), BoundedCount.of(101),
                List.of(
                        new CallSummary(
                                CALL, "slack-notice", query.state(), 14, ago(Duration.ofMinutes(3)), false,
                                Optional.of("Slack answered 500.")),
                        new CallSummary(
                                new IdempotencyKey("event/" + uuid(2) + "/tell"), "another-kind", query.state(), 2,
                                NOW.plus(Duration.ofMinutes(3)), query.state() != CallState.DEAD,
                                Optional.empty())));
    }

    static Optional<CallSummary> call(ViewCallUseCase.Query query) {
        return outbox(new BrowseOutboxUseCase.Query(CallState.DEAD)).calls().stream()
                .filter(call -> call.key().equals(query.key())).findFirst();
    }

    static RetentionOverview retention() {
        return new RetentionOverview(
                Duration.ofDays(30),
                List.of(
                        new RetentionLine(
                                Optional.empty(), RetentionPeriods.USUAL, Optional.of(ago(Duration.ofDays(89))),
                                Optional.of(ago(Duration.ofDays(399)))),
                        new RetentionLine(
                                Optional.of(new EventName("identity.created")),
                                new RetentionPeriods(Duration.ofDays(14), Duration.ofDays(1_825)),
                                Optional.of(ago(Duration.ofDays(13))), Optional.of(ago(Duration.ofDays(512)))),
                        new RetentionLine(
                                Optional.of(new EventName("system.error")),
                                new RetentionPeriods(Duration.ofDays(30), Duration.ofDays(30)), Optional.empty(),
                                Optional.empty())),
                List.of(new HeldSource(STAGING_REF, HOLD)));
    }

    static Optional<LegalHold> hold(ViewLegalHoldUseCase.Query query) {
        return query.source().equals(STAGING) ? Optional.of(HOLD) : Optional.empty();
    }

    static EventDetail synthetic() {
        return new EventDetail(
                eventRows(1, EventState.HANDLED).getFirst(), new BodyHash(HASH), List.of(), NOW, SecretId.SYNTHETIC,
                List.of(), List.of(), Replayable.POSSIBLE, new BodyText.Masked("{}"));
    }

    static Page<RefusalSummary> refusals() {
        var causes = List.of(
                new RefusalCause.Stale(Duration.ofMinutes(7).plusSeconds(12), Duration.ofMinutes(5)),
                new RefusalCause.Stale(Duration.ofHours(-2), Duration.ofMinutes(5)),
                new RefusalCause.Unsigned(List.of("x-blnk-signature", "x-blnk-timestamp")),
                new RefusalCause.UnknownSecret(), new RefusalCause.NoSecret(), new RefusalCause.EmptyKey(),
                new RefusalCause.MalformedHeader("x-blnk-signature"),
                new RefusalCause.UnexpectedHeader("authorization"), new RefusalCause.TooLarge(5 * 1024 * 1024),
                new RefusalCause.UnknownSource());
        var rows = new ArrayList<RefusalSummary>();
        for (int number = 0; number < causes.size(); number++) {
            rows.add(new RefusalSummary(
                    uuid(300 + number), ago(Duration.ofMinutes(3L * number + 1)), number == 9 ? "stagging" : "staging",
                    causes.get(number), "203.0.113.7", 1234 + number * 999, Optional.of(new BodyHash(HASH)),
                    headers()));
        }
        return new Page<>(rows, Optional.empty(), Optional.empty());
    }

    static final GapId GAP = new GapId(uuid(801));

    static GapList gaps(BrowseGapsUseCase.Query query) {
        var rows = Stream.of(
                gap(801, LedgerCollection.IDENTITIES, "identity.created", "idt_" + uuid(7001), GapState.OPEN),
                gap(802, LedgerCollection.TRANSACTIONS, "transaction.inflight", "txn_" + uuid(7002), GapState.OPEN),
                gap(803, LedgerCollection.BALANCES, "balance.created", "bln_" + uuid(7003), GapState.BACKFILLED),
                gap(804, LedgerCollection.LEDGERS, "ledger.created", "ldg_" + uuid(7004), GapState.ARRIVED),
                gap(805, LedgerCollection.IDENTITIES, "identity.created", "idt_" + uuid(7005), GapState.DISMISSED))
                .filter(row -> query.state().isEmpty() || query.state().get() == row.gap().state()).toList();
        return new GapList(
                new Page<>(rows, Optional.empty(), Optional.of(new Position(NOW, uuid(9)))), BoundedCount.of(2),
                List.of(
                        new SweepStatus(
                                STAGING_REF, INSTANCE,
                                Optional.of(new SweepStatus.Ended(
                                        ago(Duration.ofMinutes(4)), ACTIVE,
                                        new SweepResult(SweepOutcome.COMPLETE, "", 128, 1, 2))),
                                true),
                        new SweepStatus(
                                DEFAULT_REF, new InstanceId("inst_lagos"),
                                Optional.of(new SweepStatus.Ended(
                                        ago(Duration.ofHours(4)), ACTIVE,
                                        new SweepResult(SweepOutcome.KEY_REJECTED, "", 0, 0, 0))),
                                true)));
    }

    private static GapSummary gap(
            int number, LedgerCollection collection, String event, String resource, GapState state) {
        var settled = state == GapState.OPEN
                ? Optional.<Instant>empty()
                : Optional.of(ago(Duration.ofMinutes(1)));
        return new GapSummary(
                new Gap(
                        new GapId(uuid(number)), STAGING_REF.id(), INSTANCE, collection,
                        new ExpectedEvent(new EventName(event), resource),
                        ago(Duration.ofMinutes(30L * (number - 800))),
                        ago(Duration.ofMinutes(4)), state),
                STAGING_REF, settled,
                state == GapState.BACKFILLED || state == GapState.ARRIVED ? Optional.of(EVENT) : Optional.empty());
    }

    static List<SourceSummary> sources() {
        return List.of(
                new SourceSummary(DEFAULT_REF, Optional.empty(), true, 0, Optional.of(ago(Duration.ofSeconds(20)))),
                new SourceSummary(
                        STAGING_REF, Optional.of(INSTANCE), true, 2, Optional.of(ago(Duration.ofHours(5)))),
                new SourceSummary(
                        new SourceRef(new SourceId(uuid(902)), new SourceSlug("lagos"), "Lagos"), Optional.empty(),
                        false,
                        1, Optional.empty()));
    }

    static Optional<SourceDetail> source(ViewSourceUseCase.Query query) {
        if (query.source().equals(DEFAULT)) {
            return Optional.of(new SourceDetail(
                    DEFAULT_REF, Optional.empty(), true,
                    List.of(new SourceDetail.SecretLine(new SecretId("environment-1"), Optional.empty(), true)),
                    List.of(), 1));
        }
        return query.source().equals(STAGING)
                ? Optional.of(new SourceDetail(
                        STAGING_REF, Optional.of(INSTANCE), true,
                        List.of(new SourceDetail.SecretLine(
                                new SecretId(uuid(77).toString()), Optional.of(ago(Duration.ofDays(3))), false)),
                        List.of("authorization"), 4))
                : Optional.empty();
    }

    static List<SourceVitals> health(ViewSourceHealthUseCase.Query query) {
        return query.sources().stream().map(SampleData::vitals).toList();
    }

    static SourceVitals vitals(SourceId source) {
        return source.equals(DEFAULT) || source.equals(STAGING)
                ? vitals(source, List.of(
                        new SecretUse(new SecretId("environment-1"), 4_803, Optional.of(ago(Duration.ofSeconds(20)))),
                        new SecretUse(new SecretId(uuid(77).toString()), 97, Optional.of(ago(Duration.ofDays(2))))))
                : new SourceVitals(
                        source, Optional.empty(), Collections.nCopies(SourceVitals.MINUTES, 0L),
                        new SourceVitals.Traffic(0, 0, 0), List.of(), Lags.of(Map.of()), Optional.empty(),
                        Optional.empty(), List.of(), BoundedCount.of(0), BoundedCount.of(0));
    }

    static SourceVitals vitals(SourceId source, List<SecretUse> secrets) {
        return new SourceVitals(
                source, Optional.of(ago(Duration.ofSeconds(20))),
                LongStream.range(0, SourceVitals.MINUTES).map(minute -> minute * minute * 7 % 43).boxed().toList(),
                new SourceVitals.Traffic(4_711, 182, 9),
                List.of(new SourceVitals.Refusals("stale", 6), new SourceVitals.Refusals("unknown-secret", 3)),
                Lags.of(Map.of(4, 900L, 12, 90L, 30, 10L)),
                Optional.of(new SourceVitals.Skew(
                        4_893, Duration.ofMillis(640), Duration.ofMillis(-210), Duration.ofMillis(1_980))),
                Optional.of(new SourceVitals.Skew(
                        6, Duration.ofMinutes(7), Duration.ofMinutes(6), Duration.ofMinutes(8))),
                secrets, BoundedCount.of(2), BoundedCount.of(1));
    }

    static AddSourceSecretUseCase.Outcome secretAdded(AddSourceSecretUseCase.Command command) {
        return new AddSourceSecretUseCase.Outcome.Added(
                new SecretId(uuid(78).toString()),
                command.secret().orElse(new SigningSecret(GENERATED)));
    }

    static List<Header> headers() {
        return List.of(
                new Header("content-type", "application/json"), new Header("user-agent", "Go-http-client/1.1"),
                new Header("x-blnk-timestamp", "1787220909"), new Header("content-length", "712"));
    }

    static EventSummary eventRow(int number, Optional<EventName> name, EventState state) {
        return new EventSummary(
                new EventId(uuid(number)), ago(Duration.ofSeconds(20L + 37L * number * number)),
                number % 3 == 2 ? STAGING_REF : DEFAULT_REF,
                number % 3 == 2 ? Optional.of(LONG_INSTANCE) : Optional.empty(),
                name, state == EventState.HANDLED ? Optional.of("txn_" + uuid(5000 + number)) : Optional.empty(),
                state,
                640 + number * 97, state == EventState.HANDLED ? 1 : state == EventState.DEAD ? 8 : 0, number == 6);
    }

    private static List<Delivery> deliveries() {
        return List.of(
                new Delivery(
                        ago(Duration.ofSeconds(57)), DeliveryOutcome.FIRST, ago(Duration.ofSeconds(58)),
                        new SecretId("environment-1")),
                new Delivery(
                        ago(Duration.ofSeconds(20)), DeliveryOutcome.REPEATED, ago(Duration.ofSeconds(21)),
                        new SecretId("environment-1")));
    }

    private static List<Attempt> attempts() {
        return List.of(
                new Attempt(
                        1, ago(Duration.ofSeconds(57)), ago(Duration.ofSeconds(56)), AttemptOutcome.FAILED,
                        Optional.of("IllegalStateException: the counter is locked"), "gatehouse-1/42",
                        Optional.empty()),
                new Attempt(
                        2, ago(Duration.ofSeconds(50)), ago(Duration.ofSeconds(49)), AttemptOutcome.HANDLED,
                        Optional.empty(), "gatehouse-2/17",
                        Optional.of(new Replay("ada", "The counter is free again"))));
    }

    private static List<EventSummary> eventRows(int count, EventState... states) {
        var names = List.of(
                "identity.created", "transaction.applied", "balance.created", "hook.pre_transaction",
                "transaction.rejected");
        var rows = new ArrayList<EventSummary>();
        for (int number = 1; number <= count; number++) {
            var state = number % 7 == 4
                    ? states[states.length - 1]
                    : number % 11 == 5
                            ? states[states.length / 2]
                            : states[0];
            var name = state == EventState.NO_HANDLER ? "ledger.renamed" : names.get((number - 1) % names.size());
            rows.add(eventRow(
                    number, state == EventState.NOT_UNDERSTOOD ? Optional.empty() : Optional.of(new EventName(name)),
                    state));
        }
        return rows;
    }

    private static List<InstallationEvent> history() {
        var first = new Grant(
                new KeyPrefix("blnk_a81c"), Permissions.of(List.of("data:read")), new ContentFingerprint(HASH));
        var second = new Grant(new KeyPrefix("blnk_77de"), PERMISSIONS, new ContentFingerprint(HASH));
        var third = new Grant(new KeyPrefix("blnk_3f9a"), PERMISSIONS, new ContentFingerprint(HASH));
        return List.of(
                new InstallationEvent.Reissued(second, third, ago(Duration.ofHours(3))),
                new InstallationEvent.Reinstalled(second, ago(Duration.ofDays(2))),
                new InstallationEvent.Revoked(
                        new RevocationReason.RevokedByOperator("ada", new Reason("Customer asked us to stop")),
                        ago(Duration.ofDays(3))),
                new InstallationEvent.Installed(first, ago(Duration.ofDays(40))));
    }

    private static InstallationSummary another(int number) {
        return new InstallationSummary(
                new InstallationId("instapp_" + Integer.toHexString(40_000_000 + number * 7919)),
                new AppId("app_gatehouse"), new InstanceId("inst_" + Integer.toHexString(9_000_000 + number * 104_729)),
                number % 2 == 0 ? Optional.of(ORGANIZATION) : Optional.empty(), InstallationStatus.ACTIVE,
                Permissions.of(number % 3 == 0 ? List.of("data:read") : List.of("data:read", "alerts:write")),
                Optional.of(new KeyPrefix("blnk_" + Integer.toHexString(4096 + number * 77))), Optional.empty(),
                ago(Duration.ofDays(number)));
    }

    private static InstallationSummary revoked(int number, String because) {
        var row = another(number);
        return new InstallationSummary(
                row.id(), row.app(), row.instance(), row.organization(), InstallationStatus.REVOKED, row.permissions(),
                row.keyPrefix(), Optional.of(because), row.since());
    }

    private static CallbackSummary callback(
            int number, CallbackKind kind, CallbackOutcome outcome, Duration ago) {
        return new CallbackSummary(
                uuid(200 + number), ago(ago), kind, outcome, ACTIVE, INSTANCE,
                number == 5 ? Optional.of(ORGANIZATION) : Optional.empty());
    }

    private static UUID uuid(long number) {
        return new UUID(0x0198_c3f2_7a10_7000L, 0x8000_0000_0000_0000L + number);
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }
}
