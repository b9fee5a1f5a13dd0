package io.gatehouse.adapter.web.shared;

/**
 * A point in time as a page shows it.
 *
 * @param iso      for machines
 * @param absolute to the second, in UTC
 * @param relative to the time of the request
 */
public record Moment(String iso, String absolute, String relative) {}
