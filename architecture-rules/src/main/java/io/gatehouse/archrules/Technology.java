package io.gatehouse.archrules;

import java.util.List;

/** A technology that only the adapters named for it may touch. */
public enum Technology {

    /** Relational storage: what {@code ADP-01} keeps in one place. */
    DATABASE,

    /** HTTP and pages: what {@code ADP-02} keeps at the edge. */
    WEB;

    /** The packages whose types, and those of their sub-packages, belong to this technology. */
    public List<String> packages() {
        return switch (this) {
            case DATABASE -> List.of("java.sql", "javax.sql", "org.springframework.jdbc", "org.springframework.dao",
                    "org.springframework.transaction");
            case WEB -> List.of("jakarta.servlet", "org.springframework.web", "org.springframework.http",
                    "org.springframework.security.web", "org.thymeleaf");
        };
    }
}
