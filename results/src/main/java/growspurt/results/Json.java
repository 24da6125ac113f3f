package growspurt.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines to JSON and back. What is read has been held against the schema; fields it does not know are ignored. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Schema SCHEMA = schema();

    private Json() {}

    static String write(Object line) {
        return MAPPER.writeValueAsString(line);
    }

    /** {@return the record of {@code type} that {@code json} stands for} */
    static <T> T read(String json, Class<T> type) throws JacksonException {
        return MAPPER.readValue(json, type);
    }

    /** {@return the tree of {@code json}} */
    static JsonNode tree(String json) throws JacksonException {
        return MAPPER.readTree(json);
    }

    /** {@return the first rule of the schema that {@code tree} breaks, with its place, or empty} */
    static Optional<String> broken(JsonNode tree) {
        return SCHEMA.validate(tree).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .findFirst();
    }

    /** {@return the line that {@code tree}, which breaks no rule, stands for} */
    static Line line(JsonNode tree) throws JacksonException {
        return MAPPER.treeToValue(tree, Line.class);
    }

    private static Schema schema() {
        try (InputStream json = Json.class.getResourceAsStream("result-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
