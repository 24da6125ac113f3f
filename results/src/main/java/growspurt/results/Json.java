package growspurt.results;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lines to JSON and back. Unknown fields are ignored, so that a newer minor version can be read. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static String write(Line line) {
        return MAPPER.writeValueAsString(line);
    }

    /** {@return the line} Absent lists and maps come back empty. */
    static Line read(String json) throws JacksonException {
        return MAPPER.readValue(json, Line.class);
    }
}
