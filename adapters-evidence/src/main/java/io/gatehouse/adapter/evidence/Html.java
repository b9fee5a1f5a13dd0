package io.gatehouse.adapter.evidence;

import java.util.List;

/**
 * Writes HTML in which every text is escaped and kept from turning the text around it: what stands in a ledger or on a list
 * was written by strangers.
 */
final class Html {

    private static final char NOT_SHOWN = '\uFFFD';

    private final StringBuilder out = new StringBuilder();

    /** Markup of our own. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** A text by others. */
    Html text(String text) {
        out.append("<bdi>");
        escape(text);
        out.append("</bdi>");
        return this;
    }

    Html heading(int level, String text) {
        out.append("<h").append(level).append('>');
        escape(text);
        out.append("</h").append(level).append(">\n");
        return this;
    }

    Html paragraph(String text) {
        out.append("<p>");
        escape(text);
        out.append("</p>\n");
        return this;
    }

    /** A table of two columns. */
    Html facts(List<List<String>> rows) {
        out.append("<table class=\"facts\">\n");
        for (var row : rows) {
            out.append("<tr><th scope=\"row\">");
            escape(row.getFirst());
            out.append("</th><td>");
            text(row.getLast()).markup("</td></tr>\n");
        }
        out.append("</table>\n");
        return this;
    }

    /** A table with a row of headings. */
    Html table(List<String> headings, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return paragraph("None.");
        }
        out.append("<table>\n<thead><tr>");
        for (var heading : headings) {
            out.append("<th scope=\"col\">");
            escape(heading);
            out.append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            out.append("<tr>");
            row.forEach(cell -> markup("<td>").text(cell).markup("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        return this;
    }

    private void escape(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(character);
                default -> out.append(Character.isISOControl(character) ? NOT_SHOWN : character);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
