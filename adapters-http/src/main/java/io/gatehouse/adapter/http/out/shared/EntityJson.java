package io.gatehouse.adapter.http.out.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the entities of services, in which anything may be missing. */
public final class EntityJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntityJson() {}

    /** The text there; empty if it is something else. */
    public static String text(JsonNode object, String field) {
        return object.path(field).isString() ? object.path(field).asString().strip() : "";
    }

    /** The texts in the array there, without empty ones. */
    public static List<String> texts(JsonNode object, String field) {
        var texts = new ArrayList<String>();
        for (var element : object.path(field)) {
            if (element.isString() && !element.asString().isBlank()) {
                texts.add(element.asString().strip());
            }
        }
        return List.copyOf(texts);
    }

    /**
     * SHA-256 of an object without some of its fields, whatever order the others come in.
     *
     * @param passing fields that belong to the question and not to the entity, such as a score
     */
    public static String hash(JsonNode object, Set<String> passing) {
        var kept = new TreeMap<String, Object>();
        object.propertyStream().filter(field -> !passing.contains(field.getKey()))
                .forEach(field -> kept.put(field.getKey(), sorted(field.getValue())));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            node.propertyStream().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            var elements = new ArrayList<>();
            node.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        return node;
    }
}
