package io.gatehouse.simulator.web;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

import io.gatehouse.simulator.api.ApiBehaviour;
import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Ledgers;
import io.gatehouse.simulator.ledger.MadeUpPeople;
import io.gatehouse.simulator.web.Notices.Tone;
import io.gatehouse.simulator.wire.GoJson;

/** The records of an instance; creating one sends its event. */
@Controller
final class LedgerPageController {

    private final Cloud cloud;
    private final Core core;
    private final Ledgers ledgers;
    private final ApiBehaviour api;
    private final Notices notices;

    LedgerPageController(Cloud cloud, Core core, Ledgers ledgers, ApiBehaviour api, Notices notices) {
        this.cloud = cloud;
        this.core = core;
        this.ledgers = ledgers;
        this.api = api;
        this.notices = notices;
    }

    /** One identity as the table shows it. */
    record IdentityRow(
            String id,
            String name,
            String type,
            String born,
            String place) {

        static IdentityRow from(JsonNode identity) {
            var person = text(identity, "first_name") + " " + text(identity, "last_name");
            var organization = text(identity, "organization_name");
            var born = text(identity, "dob");
            return new IdentityRow(text(identity, "identity_id"), organization.isEmpty()
                    ? person.strip()
                    : organization, text(identity, "identity_type"),
                    born.equals(Ledger.ZERO_TIME) ? "" : born.substring(0, 10), text(identity, "city"));
        }
    }

    /** One transaction as the table shows it. */
    record TransactionRow(
            String id,
            String description,
            String amount,
            String status,
            boolean held) {

        static TransactionRow from(JsonNode transaction) {
            var amount = new BigDecimal(transaction.path("precise_amount").bigIntegerValue())
                    .divide(BigDecimal.valueOf(transaction.path("precision").asLong(1)));
            var shown = amount.scale() < 2 ? amount.setScale(2) : amount;
            return new TransactionRow(text(transaction, "transaction_id"), text(transaction, "description"),
                    shown.toPlainString() + " " + text(transaction, "currency"), text(transaction, "status"),
                    "INFLIGHT".equals(text(transaction, "status")));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    @GetMapping("/ledger")
    String show(@RequestParam(defaultValue = "") String instance, Model model) {
        var chosen = instance.isEmpty() ? cloud.instances().getFirst().id() : instance;
        var ledger = ledgers.of(chosen);
        model.addAttribute("instances", cloud.instances());
        model.addAttribute("chosen", chosen);
        model.addAttribute("identities", ledger.all(Collection.IDENTITIES).stream().map(IdentityRow::from).toList());
        model.addAttribute("transactions",
                ledger.all(Collection.TRANSACTIONS).stream().map(TransactionRow::from).toList());
        model.addAttribute("failuresLeft", api.failuresLeft());
        return "ledger";
    }

    @PostMapping("/ledger/identities")
    String createIdentity(@RequestParam String instance, @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName, @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String born, @RequestParam(defaultValue = "false") boolean lost) {
        var fields = GoJson.object();
        if (!organization.isBlank()) {
            fields.put("identity_type", "organization").put("organization_name", organization.strip());
        } else if (firstName.isBlank() && lastName.isBlank()) {
            fields = MadeUpPeople.individual(new SecureRandom());
        } else {
            fields.put("identity_type", "individual").put("category", "customer");
            fields.put("first_name", firstName.strip()).put("last_name", lastName.strip());
        }
        if (!born.isBlank()) {
            fields.put("dob", born.strip() + "T00:00:00Z");
        }
        if (lost) {
            ledgers.of(instance).createIdentity(fields);
            return notices.redirect(page(instance), Tone.NEUTRAL, "ledger.identity-created-event-lost");
        }
        var report = core.createIdentity(ledgers.of(instance), fields);
        return notices.redirect(page(instance), report.answer().isSuccess() ? Tone.GOOD : Tone.BAD,
                "ledger.identity-created", report.answer().inWords());
    }

    @PostMapping("/ledger/transactions/{id}/settle")
    String settle(@PathVariable String id, @RequestParam String instance, @RequestParam String settlement) {
        var report = core.settleInflight(ledgers.of(instance), id, settlement);
        return notices.redirect(page(instance), report.answer().isSuccess() ? Tone.GOOD : Tone.BAD, "ledger.settled",
                report.label(), report.answer().inWords());
    }

    @PostMapping("/ledger/failures")
    String failNext(@RequestParam String instance, @RequestParam int status, @RequestParam int times) {
        api.failNext(status, times, status == 429 ? Duration.ofSeconds(2) : Duration.ZERO);
        return notices.redirect(page(instance), Tone.NEUTRAL, "ledger.failures-set", times, status);
    }

    @PostMapping("/ledger/losses")
    String loseNext(@RequestParam String instance, @RequestParam int merges, @RequestParam int answers) {
        api.loseNextMerges(merges);
        api.loseNextAnswers(answers);
        return notices.redirect(page(instance), Tone.NEUTRAL, "ledger.losses-set", merges, answers);
    }

    private static String page(String instance) {
        return "/ledger?instance=" + instance;
    }
}
