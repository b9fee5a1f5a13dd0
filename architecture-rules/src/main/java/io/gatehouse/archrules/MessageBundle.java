package io.gatehouse.archrules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One language of the messages.
 *
 * @param file where it was read from
 * @param language the suffix of the file name, such as {@code de}; empty for the fallback
 * @param messages the texts by key
 * @param lines the line of each key, from 1
 */
record MessageBundle(Path file, String language, Map<String, String> messages, Map<String, Integer> lines) {

    private static final Pattern KEY = Pattern.compile("^[ \\t]*([^#!\\s=:][^\\s=:]*)", Pattern.MULTILINE);

    MessageBundle {
        messages = Map.copyOf(messages);
        lines = Map.copyOf(lines);
    }

    /** All languages of a bundle, the fallback first. */
    static List<MessageBundle> languagesOf(Path bundle) {
        Path folder = bundle.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern name = Pattern
                .compile(Pattern.quote(String.valueOf(bundle.getFileName())) + "(?:_(\\w+))?\\.properties");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> name.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches).map(match -> read(folder.resolve(match.group()), match.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lineOf(String key) {
        return lines.getOrDefault(key, 1);
    }

    private static MessageBundle read(Path file, @Nullable String language) {
        try {
            String text = Files.readString(file);
            var properties = new Properties();
            properties.load(new StringReader(text));
            var messages = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key, "")));
            return new MessageBundle(file, language == null ? "" : language, messages, linesOf(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Map<String, Integer> linesOf(String text) {
        var lines = new TreeMap<String, Integer>();
        KEY.matcher(text).results().forEach(match -> lines.putIfAbsent(match.group(1),
                1 + (int) text.substring(0, match.start()).chars().filter(character -> character == '\n').count()));
        return lines;
    }
}
