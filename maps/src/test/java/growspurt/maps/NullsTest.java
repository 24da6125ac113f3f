package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import growspurt.api.MapCandidate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
final class NullsTest {

    private static final Map<String, List<Function<ConcurrentMap<Long, String>, Object>>> CALLS_BY_ARGUMENT = Map.of(
            "key",
            List.of(
                    map -> map.get(null),
                    map -> map.containsKey(null),
                    map -> map.getOrDefault(null, "a"),
                    map -> map.put(null, "a"),
                    map -> map.putIfAbsent(null, "a"),
                    map -> map.remove(null),
                    map -> map.remove(null, "a"),
                    map -> map.replace(null, "a"),
                    map -> map.replace(null, "a", "b"),
                    map -> map.compute(null, (key, old) -> "a"),
                    map -> map.computeIfAbsent(null, key -> "a"),
                    map -> map.computeIfPresent(null, (key, old) -> "a"),
                    map -> map.merge(null, "a", String::concat)),
            "value",
            List.of(
                    map -> map.put(1L, null),
                    map -> map.putIfAbsent(1L, null),
                    map -> map.replace(1L, null),
                    map -> map.merge(1L, null, String::concat),
                    map -> map.entrySet().iterator().next().setValue(null),
                    map -> map.containsValue(null)),
            "function",
            List.of(
                    map -> map.compute(1L, null),
                    map -> map.computeIfAbsent(1L, null),
                    map -> map.computeIfPresent(1L, null),
                    map -> map.merge(1L, "a", null)),
            "oldValue",
            List.of(map -> map.replace(1L, null, "a")),
            "newValue",
            List.of(map -> map.replace(1L, "a", null)));

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#own")
    void null_isRejectedByName_andChangesNothing(MapCandidate candidate) {
        CALLS_BY_ARGUMENT.forEach((argument, calls) -> calls.forEach(call -> {
            ConcurrentMap<Long, String> map = candidate.newMap();
            map.put(1L, "one");

            assertThatNullPointerException().isThrownBy(() -> call.apply(map)).withMessage(argument);

            assertThatCode(() -> map.put(2L, "two")).doesNotThrowAnyException();
        }));
    }
}
