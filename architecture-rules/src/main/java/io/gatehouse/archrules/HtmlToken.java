package io.gatehouse.archrules;

import java.util.List;
import java.util.Optional;

/** A piece of a template, with the line it starts on (from 1). */
sealed interface HtmlToken {

    int line();

    /** What stands between tags; also the body of a script or style. */
    record Text(String text, int line) implements HtmlToken {}

    /** A comment, without its delimiters. */
    record Comment(String text, int line) implements HtmlToken {}

    /** A start tag; {@code selfClosing} if it ends in a slash. */
    record OpenTag(String name, List<Attribute> attributes, boolean selfClosing, int line) implements HtmlToken {

        boolean has(String attribute) {
            return attribute(attribute).isPresent();
        }

        Optional<Attribute> attribute(String attribute) {
            return attributes.stream().filter(candidate -> candidate.name().equals(attribute)).findFirst();
        }
    }

    /** An end tag. */
    record CloseTag(String name, int line) implements HtmlToken {}

    /** An attribute; {@code data-th-x} is named {@code th:x}, and character references in the value are resolved. */
    record Attribute(String name, String value, int line) {

        boolean isExpression() {
            return name.startsWith("th:");
        }
    }
}
