package io.gatehouse.simulator.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.wire.GoJson;

/** A page of records: numbered from 1; a page past the end is empty. The largest size of 100 is an assumption. */
record Page(
        int number,
        int size) {

    private static final int LARGEST = 100;

    static Page of(HttpServletRequest request, Collection collection) {
        var size = Math.min(LARGEST, positive(request, "pageSize", collection.pageSize()));
        return new Page(positive(request, "page", 1), size);
    }

    ObjectNode envelope(List<ObjectNode> records) {
        var envelope = GoJson.object();
        var data = envelope.putArray("data");
        records.stream().skip((number - 1L) * size).limit(size).forEach(data::add);
        return envelope.put("total", records.size());
    }

    private static int positive(HttpServletRequest request, String name, int fallback) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return fallback;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new ApiRefusal(400, name + " has to be a number from 1 upwards");
        }
        return Integer.parseInt(text);
    }
}
