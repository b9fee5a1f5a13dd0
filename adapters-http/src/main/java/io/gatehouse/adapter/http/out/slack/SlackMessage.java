package io.gatehouse.adapter.http.out.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.outbox.SlackNotice;

/**
 * A notice as Slack wants it. All of it is plain text: nothing in a notice can become a link, a mention or a format, and
 * nobody is called by it.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>
 */
final class SlackMessage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SlackMessage() {}

    static byte[] of(SlackNotice notice, String sender) {
        var blocks = new ArrayList<Object>();
        blocks.add(Map.of("type", "header", "text", plain(notice.title())));
        if (!notice.text().isEmpty()) {
            blocks.add(Map.of("type", "section", "text", plain(notice.text())));
        }
        if (!notice.facts().isEmpty()) {
            blocks.add(Map.of("type", "section", "fields", notice.facts().stream()
                    .map(fact -> plain(fact.label() + "\n" + fact.value())).toList()));
        }
        blocks.add(Map.of("type", "context", "elements", List.of(plain("Gatehouse · " + sender))));
        return JSON.writeValueAsBytes(Map.of("text", summary(notice), "blocks", blocks, "unfurl_links", false));
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text, "emoji", false);
    }

    /** What notifications show in place of the blocks. Slack reads its markup here, so what could start any is escaped. */
    private static String summary(SlackNotice notice) {
        return notice.title().codePoints().mapToObj(SlackMessage::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        };
    }
}
