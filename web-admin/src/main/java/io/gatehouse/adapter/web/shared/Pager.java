package io.gatehouse.adapter.web.shared;

import java.util.Optional;

/** The links to the pages beside the one shown. */
public record Pager(Optional<String> newer, Optional<String> older) {
    /** Whether there is any. */
    public boolean needed() {
        return newer.isPresent() || older.isPresent();
    }
}
