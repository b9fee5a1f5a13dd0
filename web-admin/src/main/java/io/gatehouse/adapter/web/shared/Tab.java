package io.gatehouse.adapter.web.shared;

/**
 * A tab over a list.
 *
 * @param count rows behind it, in words; empty where they are not counted
 */
public record Tab(String label, String count, String link, boolean current) {}
