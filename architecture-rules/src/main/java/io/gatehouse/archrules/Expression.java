package io.gatehouse.archrules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Thymeleaf expression, taken apart as far as the template rules need: what is code, what is literal text, which
 * messages it names.
 *
 * @param text the expression as written
 */
record Expression(String text) {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PREPROCESSED = Pattern.compile("__(.+?)__");
    private static final Pattern MESSAGE_KEY = Pattern.compile("'?([A-Za-z0-9_.-]*[A-Za-z0-9_-])'?\\s*(\\(.*)?",
            Pattern.DOTALL);
    private static final Pattern KEY_START = Pattern.compile("(?:\\$\\{\\s*)?['|]?([A-Za-z0-9_.-]*)");
    private static final Pattern MESSAGES_CALL = Pattern.compile("#messages\\.\\w+\\(\\s*'([^']+)'");
    private static final Pattern TOKEN = Pattern.compile("(?:^|[?:+(])\\s*([A-Za-z][\\w.-]*)");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("true", "false", "null", "not", "and", "or");
    private static final Set<Character> BEFORE_SHOWN_TEXT = Set.of('?', ':', '+', '{', '(');
    private static final Set<Character> COMPARISONS = Set.of('=', '!', '<', '>', '.');

    /** The message keys an expression uses. */
    sealed interface MessageUse {

        /** One key. */
        record Key(String key) implements MessageUse {}

        /** Every key that starts so; ends in a dot. */
        record Prefix(String prefix) implements MessageUse {}

        /** A key that is made up entirely at run time. */
        record Unknown(String expression) implements MessageUse {}
    }

    /** A literal; {@code opener} is the sign of the braces it stands in, or a blank outside of any. */
    private record Literal(String text, int start, int end, char opener, boolean piped) {}

    /** The expression without its string literals; what Thymeleaf evaluates inside them is kept. */
    String code() {
        var code = new StringBuilder(text);
        List<Literal> literals = literals();
        for (int index = literals.size() - 1; index >= 0; index--) {
            Literal literal = literals.get(index);
            var evaluated = new StringBuilder("''");
            PREPROCESSED.matcher(literal.text()).results()
                    .forEach(match -> evaluated.append(' ').append(match.group(1)).append(' '));
            code.replace(literal.start(), literal.end(), evaluated.toString());
        }
        return code.toString();
    }

    /** The literals that end up on the page, as opposed to those that are compared or looked up. */
    List<String> shownLiterals() {
        var shown = new ArrayList<String>();
        literals().stream().filter(literal -> LETTER.matcher(literal.text()).find()).filter(this::isShown)
                .forEach(literal -> shown.add(literal.text()));
        Matcher token = TOKEN.matcher(topLevel());
        while (token.find()) {
            if (!WORDS_OF_THE_LANGUAGE.contains(token.group(1))) {
                shown.add(token.group(1));
            }
        }
        return shown;
    }

    /** The literals that are no name but a phrase: words with a blank between them. */
    List<String> phrases() {
        return literals().stream().filter(literal -> literal.opener() != '#' && literal.opener() != '@')
                .map(literal -> literal.text().strip()).filter(phrase -> phrase.matches(".*\\p{L}+\\s+\\p{L}+.*"))
                .toList();
    }

    /** The messages named by {@code #{...}} and {@code #messages}. */
    List<MessageUse> messageUses() {
        var uses = new ArrayList<MessageUse>();
        for (int start = text.indexOf("#{"); start >= 0; start = text.indexOf("#{", start + 2)) {
            uses.add(messageUse(text.substring(start + 2, closingBrace(start + 2)).strip()));
        }
        MESSAGES_CALL.matcher(text).results().map(match -> match.group(1)).forEach(key -> uses
                .add(key.endsWith(".") ? new MessageUse.Prefix(key) : new MessageUse.Key(key)));
        return uses;
    }

    private static MessageUse messageUse(String content) {
        Matcher key = MESSAGE_KEY.matcher(content);
        if (key.matches() && !key.group(1).contains("__")) {
            return new MessageUse.Key(key.group(1));
        }
        Matcher start = KEY_START.matcher(content);
        String prefix = start.lookingAt() ? start.group(1).split("__", 2)[0] : "";
        return prefix.length() > 1 && prefix.endsWith(".")
                ? new MessageUse.Prefix(prefix)
                : new MessageUse.Unknown("#{" + content + "}");
    }

    private int closingBrace(int from) {
        int depth = 1;
        for (int index = from; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return index;
            }
        }
        return text.length();
    }

    private boolean isShown(Literal literal) {
        if (literal.opener() == '#' || literal.opener() == '@' || literal.opener() == '~') {
            return false;
        }
        char before = neighbour(literal.start() - 1, -1);
        char after = neighbour(literal.end(), 1);
        boolean called = before == '(' && neighbour(literal.start() - 1, -1, 1) != ' ';
        boolean compared = COMPARISONS.contains(after);
        return literal.piped() || after == '+'
                || ((before == ' ' || BEFORE_SHOWN_TEXT.contains(before)) && !called && !compared);
    }

    /** The nearest sign that is not white space, or a blank at the edge. */
    private char neighbour(int from, int step) {
        return neighbour(from, step, 0);
    }

    /** The same, passing over so many signs; directly beside them, so that {@code f('x')} differs from {@code ('x')}. */
    private char neighbour(int from, int step, int passing) {
        int index = from;
        while (index >= 0 && index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index += step;
        }
        index += step * passing;
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    /** What stands outside all braces and literals: there, a bare word is text too. */
    private String topLevel() {
        String code = code();
        var top = new StringBuilder();
        int depth = 0;
        for (int index = 0; index < code.length(); index++) {
            char character = code.charAt(index);
            depth += character == '{' ? 1 : 0;
            if (depth == 0) {
                top.append(character);
            }
            depth -= character == '}' && depth > 0 ? 1 : 0;
        }
        return top.toString();
    }

    private List<Literal> literals() {
        var literals = new ArrayList<Literal>();
        Deque<Character> openers = new ArrayDeque<>();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            char opener = opener(openers);
            if (character == '{') {
                openers.push(index > 0 ? text.charAt(index - 1) : ' ');
            } else if (character == '}' && !openers.isEmpty()) {
                openers.pop();
            } else if (character == '\'') {
                int end = endOfQuoted(index + 1);
                literals.add(
                        new Literal(text.substring(index + 1, end), index, Math.min(end + 1, text.length()), opener,
                                false));
                index = end;
            } else if (isPipe(index)) {
                index = piped(index, opener, literals);
            }
        }
        return literals;
    }

    /** Inside a message, a link or a fragment nothing is text, however deep, so their signs win over nearer ones. */
    private static char opener(Deque<Character> openers) {
        return openers.stream().filter(Set.of('#', '@', '~')::contains).findFirst()
                .orElse(openers.isEmpty() ? ' ' : openers.peek());
    }

    private boolean isPipe(int index) {
        boolean doubled = (index + 1 < text.length() && text.charAt(index + 1) == '|')
                || (index > 0 && text.charAt(index - 1) == '|');
        return text.charAt(index) == '|' && !doubled;
    }

    private int endOfQuoted(int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) != '\'') {
            index += text.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(index, text.length());
    }

    /** Text between pipes is literal except for the expressions in it; each stretch of text becomes one literal. */
    private int piped(int pipe, char opener, List<Literal> literals) {
        int stretch = pipe + 1;
        int index = stretch;
        while (index < text.length() && text.charAt(index) != '|') {
            if (text.charAt(index) == '{' && index > stretch) {
                literals.add(new Literal(text.substring(stretch, index - 1), stretch, index - 1, opener, true));
                stretch = Math.min(closingBrace(index + 1) + 1, text.length());
                index = stretch;
            } else {
                index++;
            }
        }
        literals.add(
                new Literal(text.substring(Math.min(stretch, index), index), Math.min(stretch, index), index, opener,
                        true));
        return index;
    }
}
