package io.gatehouse.application.trouble.service;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.gatehouse.application.trouble.port.out.Troubles.Untold;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;
import io.gatehouse.domain.trouble.TroubleKind;

/** The words in which people are told. */
final class TroubleNotices {

    /** More that are due at once are told in one notice: people read three messages, and not thirty. */
    private static final int TOLD_ONE_BY_ONE = 3;
    private static final int TOLD_OF_MANY = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TroubleNotices() {}

    static List<SlackNotice> of(List<Untold> untold) {
        if (untold.size() > TOLD_ONE_BY_ONE) {
            return List.of(many(untold));
        }
        return untold.stream().map(TroubleNotices::one).toList();
    }

    private static SlackNotice one(Untold untold) {
        var kind = untold.trouble().kind();
        var facts = new ArrayList<Fact>();
        untold.source().ifPresent(source -> facts.add(new Fact("Source", source)));
        untold.toldAt().ifPresentOrElse(
                told -> facts.add(new Fact("How often since " + time(told), Long.toString(untold.since()))),
                () -> facts.add(new Fact("How often", Long.toString(untold.since()))));
        if (untold.all() > untold.since()) {
            facts.add(new Fact("In all, since " + time(untold.firstAt()), Long.toString(untold.all())));
        }
        facts.add(new Fact("Last", time(untold.lastAt())));
        return new SlackNotice(key(untold, "one"), title(kind), untold.trouble().summary() + "\n" + advice(kind),
                facts);
    }

    private static SlackNotice many(List<Untold> untold) {
        var facts = untold.stream().limit(TOLD_OF_MANY).map(one -> new Fact(
                title(one.trouble().kind()) + one.source().map(source -> " · " + source).orElse(""),
                one.since() + " × " + one.trouble().summary())).toList();
        return new SlackNotice(
                key(untold.getFirst(), "many"), untold.size() + " different troubles",
                untold.size() > TOLD_OF_MANY
                        ? "The first " + TOLD_OF_MANY + " of them; the overview shows more."
                        : "The overview shows more.",
                facts);
    }

    /** The count grows each time a trouble is told, so no two notices of one share a key. */
    private static IdempotencyKey key(Untold untold, String form) {
        return IdempotencyKey.of("trouble", untold.id().toString(), Long.toString(untold.all()), form);
    }

    private static String title(TroubleKind kind) {
        return switch (kind) {
            case LEDGER_ERROR -> "A ledger reports an error";
            case DEAD_EVENT -> "Events cannot be handled";
            case SILENCE -> "A source has fallen silent";
            case REFUSALS -> "Requests of a source are refused";
            case LAG -> "Events wait to be handled";
            case UNUSED_SECRET -> "A secret goes out of use";
        };
    }

    private static String advice(TroubleKind kind) {
        return switch (kind) {
            case LEDGER_ERROR -> "It happened inside Blnk Core; look into its log.";
            case DEAD_EVENT -> "They wait until somebody replays them. The page of each event says what failed.";
            case SILENCE -> "Check that its Core runs and knows the webhook URL.";
            case REFUSALS -> "The page Refused says why, and what to do.";
            case LAG -> "Look at the log of Gatehouse and at the load of its database.";
            case UNUSED_SECRET -> "The page of the source says how it is used; retire it when its time has come.";
        };
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
