package io.gatehouse.adapter.http.out.blnk;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The scalars of a body's {@code data}, by the names of their fields. Of a key that occurs twice, the last one counts. */
final class DataReader {

    private DataReader() {}

    /** @throws tools.jackson.core.JacksonException if it is no JSON */
    static Map<String, String> read(JsonParser parser) {
        var data = new HashMap<String, String>();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var isData = parser.currentName().equals("data");
                if (isData) {
                    data.clear();
                }
                if (parser.nextToken() == JsonToken.START_OBJECT && isData) {
                    readData(parser, data);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return Map.copyOf(data);
    }

    private static void readData(JsonParser parser, Map<String, String> data) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            data.remove(name);
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                data.put(name, parser.getString());
            }
            parser.skipChildren();
        }
    }
}
