package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.gatehouse.archrules.HtmlToken.Attribute;
import io.gatehouse.archrules.HtmlToken.CloseTag;
import io.gatehouse.archrules.HtmlToken.Comment;
import io.gatehouse.archrules.HtmlToken.OpenTag;
import io.gatehouse.archrules.HtmlToken.Text;

/** Cuts a template into tags, texts and comments. Knows as much of HTML as people write by hand; not thread-safe. */
final class HtmlTokenizer {

    private static final Set<String> RAW = Set.of("script", "style");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("<[!?][^>]*>");
    private static final Pattern CLOSE_TAG = Pattern.compile("</([A-Za-z][^\\s>]*)\\s*>");
    private static final Pattern OPEN_TAG = Pattern.compile("<([A-Za-z][^\\s/>]*)");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("[\\s/]*([^\\s/>=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");
    private static final Pattern TAG_END = Pattern.compile("\\s*(/?)\\s*>");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|(\\w+));");

    private final String source;
    private final List<HtmlToken> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textStart;
    private int position;

    private HtmlTokenizer(String source) {
        this.source = source;
    }

    static List<HtmlToken> tokens(String source) {
        var tokenizer = new HtmlTokenizer(source);
        while (tokenizer.position < source.length()) {
            tokenizer.next();
        }
        tokenizer.endText();
        return List.copyOf(tokenizer.tokens);
    }

    /** Resolves the numeric character references, and the named ones that hide syntax; other names become a blank. */
    static String resolved(String value) {
        return REFERENCE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1),
                match.group(2), match.group(3))));
    }

    private static String character(@Nullable String decimal,
            @Nullable String hexadecimal, @Nullable String name) {
        if (decimal != null) {
            return Character.toString(Integer.parseInt(decimal));
        }
        if (hexadecimal != null) {
            return Character.toString(Integer.parseInt(hexadecimal, 16));
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case null, default -> " ";
        };
    }

    private void next() {
        Matcher inlined = at(INLINED);
        if (inlined.lookingAt()) {
            appendText(inlined.end());
            return;
        }
        Matcher comment = at(COMMENT);
        if (comment.lookingAt()) {
            add(new Comment(comment.group(1), line(position)), comment.end());
            return;
        }
        Matcher declaration = at(DECLARATION);
        if (declaration.lookingAt()) {
            endText();
            position = declaration.end();
            return;
        }
        Matcher closeTag = at(CLOSE_TAG);
        if (closeTag.lookingAt()) {
            add(new CloseTag(lowerCase(closeTag.group(1)), line(position)), closeTag.end());
            return;
        }
        Matcher openTag = at(OPEN_TAG);
        if (openTag.lookingAt()) {
            openTag(openTag);
            return;
        }
        appendText(position + 1);
    }

    private void openTag(Matcher openTag) {
        endText();
        String name = lowerCase(openTag.group(1));
        int line = line(position);
        position = openTag.end();
        var attributes = new ArrayList<Attribute>();
        Matcher end = at(TAG_END);
        while (!end.lookingAt()) {
            Matcher attribute = at(ATTRIBUTE);
            if (!attribute.lookingAt()) {
                position = source.length();
                break;
            }
            attributes.add(attribute(attribute));
            position = attribute.end();
            end = at(TAG_END);
        }
        boolean closed = position < source.length();
        boolean selfClosing = closed && "/".equals(end.group(1));
        tokens.add(new OpenTag(name, List.copyOf(attributes), selfClosing, line));
        if (closed) {
            position = end.end();
        }
        if (RAW.contains(name) && !selfClosing) {
            rawBody(name);
        }
    }

    private Attribute attribute(Matcher attribute) {
        String name = lowerCase(attribute.group(1));
        String value = "";
        for (int group = 2; group <= 4; group++) {
            String candidate = attribute.group(group);
            value = candidate == null ? value : candidate;
        }
        String plainName = name.startsWith("data-th-") ? "th:" + name.substring("data-th-".length()) : name;
        return new Attribute(plainName, resolved(value), line(attribute.start(1)));
    }

    private void rawBody(String name) {
        Matcher end = Pattern.compile("(?i)</" + name).matcher(source);
        int stop = end.find(position) ? end.start() : source.length();
        appendText(stop);
        endText();
    }

    private void appendText(int end) {
        if (text.isEmpty()) {
            textStart = position;
        }
        text.append(source, position, end);
        position = end;
    }

    private void add(HtmlToken token, int end) {
        endText();
        tokens.add(token);
        position = end;
    }

    private void endText() {
        if (!text.isEmpty()) {
            int leading = 0;
            while (leading < text.length() && Character.isWhitespace(text.charAt(leading))) {
                leading++;
            }
            tokens.add(new Text(text.toString(), line(Math.min(textStart + leading, source.length()))));
            text.setLength(0);
        }
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(source).region(position, source.length());
    }

    private int line(int index) {
        return 1 + (int) source.substring(0, index).chars().filter(character -> character == '\n').count();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
