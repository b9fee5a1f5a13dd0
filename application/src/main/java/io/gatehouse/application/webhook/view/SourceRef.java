package io.gatehouse.application.webhook.view;

import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** A source as rows name it. */
public record SourceRef(SourceId id, SourceSlug slug, String name) {}
