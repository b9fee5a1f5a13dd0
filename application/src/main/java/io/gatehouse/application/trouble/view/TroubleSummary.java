package io.gatehouse.application.trouble.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.trouble.Trouble;

/**
 * A trouble as rows show it.
 *
 * @param source the name of its source
 * @param count  how often it occurred
 */
public record TroubleSummary(
        Trouble trouble, Optional<String> source, long count, Instant firstAt, Instant lastAt) {}
