package io.gatehouse.domain.trouble;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a text that a program wrote about a failure when all is taken out that may be secret, personal, or
 * different the next time: names, addresses, tokens, ids, figures. Texts that tell of the same failure become equal.
 *
 * <p>It is a list of what is shown, not of what is hidden: plain words in lower case, which is what Go's errors consist of,
 * and some technical terms. A name that somebody wrote in lower case, without quotes and without a word such as
 * <em>user</em> before it, cannot be told from a word and stays.
 */
public record MaskedText(String value) {

    private static final String DOTS = "…";
    private static final String FIGURE = "#";
    private static final int LONGEST_INPUT = 2_000;
    private static final int LONGEST = 200;
    private static final String WORDLESS = "an error without words";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern QUOTED = Pattern
            .compile("\"[^\"]*\"?|`[^`]*`?|(?<![A-Za-z])'[^']*'|[“„«][^”“»]*[”“»]");
    private static final Pattern ASSIGNED = Pattern.compile("=\\s*(\\([^)]*\\)?|\\[[^\\]]*\\]?|\\{[^}]*\\}?|\\S+)");
    private static final Pattern PUNCTUATED = Pattern.compile("([(\\[{<,;]*)(.*?)([)\\]}>,;:.!?]*)");
    private static final Pattern WORD = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}|[a-z]{2,10}n't");
    private static final Pattern NUMBER = Pattern.compile("[-#]?[0-9][0-9.,:%]*(ns|µs|ms|s|m|h|b|kb|mb|gb)?");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(idt|ldg|bln|txn|bulk|mon|recon|hook|ref|inst|instapp)_[A-Za-z0-9_-]+");
    private static final Pattern FIELD = Pattern.compile("([a-z]{1,20}(?:_[a-z]{1,20}){0,3})=" + DOTS);
    private static final Set<String> TERMS = Set.of(
            "API", "CPU", "DNS", "EOF", "ERROR", "FATAL", "GET", "HTTP", "HTTPS", "I/O", "ID", "IO", "IP", "JSON",
            "NULL",
            "OK", "OOM", "POST", "PUT", "SQL", "SQLSTATE", "SSL", "TCP", "TLS", "UDP", "URL", "UUID", "i/o");
    /** Words that begin a sentence. Any other with a capital may be a name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "a", "an", "balance", "blnk", "cannot", "connection", "could", "database", "duplicate", "error", "failed",
            "identity", "insufficient", "internal", "invalid", "key", "ledger", "missing", "no", "not", "postgres",
            "queue", "redis", "server", "the", "timeout", "transaction", "typesense", "unable", "unknown", "webhook",
            "worker");
    /** What follows these is whose or what it is, or a secret. */
    private static final Set<String> INTRODUCTIONS = Set.of(
            "address", "basic", "bearer", "customer", "email", "holder", "name", "named", "passphrase", "passwd",
            "password", "phone", "secret", "token", "user", "username");

    /** What may be shown of the text. */
    public static MaskedText of(String text) {
        var start = text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text;
        var unquoted = QUOTED.matcher(start).replaceAll(" " + DOTS + " ");
        var unassigned = ASSIGNED.matcher(unquoted).replaceAll("=" + DOTS);
        var shown = new ArrayList<String>();
        var before = "";
        for (var token : SPACE.splitAsStream(unassigned).filter(token -> !token.isEmpty()).toList()) {
            var next = introduces(before) ? DOTS : shown(token);
            before = token;
            if (shown.isEmpty() || !next.equals(DOTS) || !shown.getLast().equals(DOTS)) {
                shown.add(next);
            }
        }
        var all = String.join(" ", shown);
        if (all.chars().noneMatch(Character::isLetter)) {
            return new MaskedText(WORDLESS);
        }
        return new MaskedText(all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + DOTS);
    }

    private static boolean introduces(String token) {
        return INTRODUCTIONS.contains(token.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
    }

    private static String shown(String token) {
        var parts = PUNCTUATED.matcher(token);
        if (!parts.matches()) {
            return DOTS;
        }
        var core = core(parts.group(2));
        return core.equals(DOTS) ? DOTS : parts.group(1) + core + parts.group(3);
    }

    private static String core(String core) {
        if (core.isEmpty() || WORD.matcher(core).matches() || TERMS.contains(core)
                || (core.matches("[A-Z][a-z]+") && BEGINNINGS.contains(core.toLowerCase(Locale.ROOT)))) {
            return core;
        }
        if (NUMBER.matcher(core).matches()) {
            return FIGURE;
        }
        var identifier = IDENTIFIER.matcher(core);
        if (identifier.matches()) {
            return identifier.group(1) + "_" + DOTS;
        }
        return FIELD.matcher(core).matches() ? core : DOTS;
    }
}
