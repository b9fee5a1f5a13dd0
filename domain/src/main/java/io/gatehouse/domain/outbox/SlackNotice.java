package io.gatehouse.domain.outbox;

import java.util.List;

/**
 * A message for the Slack channel of those who run Gatehouse. Whoever writes it leaves out secrets and personal data:
 * more people read the channel than may sign in here. What is too long is cut off.
 *
 * @param title in a few words
 * @param text  what happened and what to do; may be empty
 * @param facts figures and names, at most ten
 */
public record SlackNotice(IdempotencyKey key, String title, String text, List<Fact> facts) implements OutboundCall {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_FACTS = 10;

    /** @throws IllegalArgumentException if there is no title */
    public SlackNotice {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a notice has a title");
        }
        title = cut(title, LONGEST_TITLE);
        text = cut(text, LONGEST_TEXT);
        facts = facts.stream().limit(MOST_FACTS).toList();
    }

    /** A figure or a name, and what it is. */
    public record Fact(String label, String value) {

        private static final int LONGEST_LABEL = 60;
        private static final int LONGEST_VALUE = 300;

        public Fact {
            label = cut(label, LONGEST_LABEL);
            value = cut(value, LONGEST_VALUE);
        }
    }

    private static String cut(String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() <= longest) {
            return stripped;
        }
        // Not in the middle of a character that takes two chars.
        var end = Character.isHighSurrogate(stripped.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return stripped.substring(0, end) + "…";
    }
}
