package io.gatehouse.adapter.web.admin.webhook;

/** A filter in force, and the address of the list without it. */
record Chip(String label, String value, String remove) {}
