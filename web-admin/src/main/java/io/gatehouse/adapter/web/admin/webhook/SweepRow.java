package io.gatehouse.adapter.web.admin.webhook;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;

/**
 * How the comparison of a ledger with its events went last, as its table shows it.
 *
 * @param explanation what happened, why, and what to do
 */
record SweepRow(
        String source, String sourcePath, String instance, Badge outcome, String explanation, Optional<Moment> ended,
        Optional<Integer> compared) {}
