package io.gatehouse.simulator.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.ledger.Ledgers;
import io.gatehouse.simulator.wire.GoJson;

/** The Data API and the Filters API, newest records first. */
@RestController
final class DataController {

    private static final String SCOPE = "data:read";

    private final ApiGuard guard;
    private final Ledgers ledgers;
    private final ApiBehaviour behaviour;

    DataController(ApiGuard guard, Ledgers ledgers, ApiBehaviour behaviour) {
        this.guard = guard;
        this.ledgers = ledgers;
        this.behaviour = behaviour;
    }

    @GetMapping("/data/{collection}")
    ResponseEntity<byte[]> list(@PathVariable String collection, HttpServletRequest request) {
        var grant = guard.admit(request, SCOPE);
        var wanted = require(collection);
        var filters = RecordFilter.fromQuery(request.getParameterMap());
        var records = matching(ledgers.of(grant.instanceId()).all(wanted), filters);
        return Replies.ok(Page.of(request, wanted).envelope(records));
    }

    @GetMapping("/data/{collection}/{id}")
    ResponseEntity<byte[]> detail(@PathVariable String collection, @PathVariable String id,
            HttpServletRequest request) {
        var grant = guard.admit(request, SCOPE);
        var document = ledgers.of(grant.instanceId()).find(require(collection), id)
                .orElseThrow(() -> new ApiRefusal(404, "not found"));
        return Replies.ok(behaviour.wrapsDetails() ? GoJson.object().set("data", document) : document);
    }

    @PostMapping("/identities/filter")
    ResponseEntity<byte[]> filterIdentities(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return filter(Collection.IDENTITIES, request, body);
    }

    @PostMapping("/ledger/filter")
    ResponseEntity<byte[]> filterLedgers(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return filter(Collection.LEDGERS, request, body);
    }

    @PostMapping("/balances/filter")
    ResponseEntity<byte[]> filterBalances(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return filter(Collection.BALANCES, request, body);
    }

    @PostMapping("/transactions/filter")
    ResponseEntity<byte[]> filterTransactions(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return filter(Collection.TRANSACTIONS, request, body);
    }

    private ResponseEntity<byte[]> filter(Collection collection, HttpServletRequest request, byte @Nullable [] body) {
        var grant = guard.admit(request, SCOPE);
        var filters = RecordFilter.fromBody(Replies.read(body));
        var records = matching(ledgers.of(grant.instanceId()).all(collection), filters);
        var envelope = Page.of(request, collection).envelope(records);
        envelope.putObject("stats");
        return Replies.ok(envelope);
    }

    private static List<ObjectNode> matching(List<ObjectNode> records, List<RecordFilter> filters) {
        return records.stream().filter(document -> filters.stream().allMatch(filter -> filter.matches(document)))
                .toList();
    }

    private static Collection require(String path) {
        return Collection.named(path).orElseThrow(() -> new ApiRefusal(404, "no collection is called " + path));
    }
}
