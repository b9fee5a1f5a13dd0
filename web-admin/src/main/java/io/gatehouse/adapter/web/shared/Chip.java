package io.gatehouse.adapter.web.shared;

/** A filter in force, and the address of the list without it. */
public record Chip(String label, String value, String remove) {}
