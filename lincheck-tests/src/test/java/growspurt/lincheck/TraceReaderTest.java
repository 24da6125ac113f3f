package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TraceReaderTest {

    private static final String READ =
            "9;1;3;false;79;Array<Node>#1[1] ➜ Node#2;java/util/HashMap:getNode:HashMap.java:568;12;[[Ljava.util.HashMap$Node;];false";

    @Test
    void recordedTrace_isReadWhole() throws IOException {
        List<String> lines = recorded("hash-map.trace");

        List<Step> steps = TraceReader.steps(lines, 0);

        assertThat(steps).hasSameSizeAs(lines);
        assertThat(steps)
                .extracting(Step::event)
                .contains(Event.OPERATION, Event.RESULT, Event.CALL, Event.READ, Event.WRITE, Event.SWITCH);
        assertThat(steps).extracting(Step::thread).contains(0, 1);
        assertThat(steps).anySatisfy(step -> assertThat(step.variable()).isEqualTo("table"));
    }

    @Test
    void read_isSplitIntoVariableValueAndPlace() {
        assertThat(TraceReader.steps(List.of(READ), 0))
                .containsExactly(new Step(
                        1,
                        3,
                        Event.READ,
                        "Array<Node>#1[1] ➜ Node#2",
                        "Array<Node>#1[1]",
                        "Node#2",
                        "HashMap.java:568"));
    }

    @Test
    void write_keepsEqualsSignsInTheValue() {
        String line = "10;0;2;false;5;name = a = b;growspurt/X:set:X.java:7;3;[java.lang.String];false";

        assertThat(TraceReader.steps(List.of(line), 0)).singleElement().satisfies(step -> {
            assertThat(step.variable()).isEqualTo("name");
            assertThat(step.value()).isEqualTo("a = b");
        });
    }

    @Test
    void resultWithExceptionNumber_isRead() {
        String line = "2;1;1;false;-1;NullPointerException #1;1;null;-1;[];false";

        assertThat(TraceReader.steps(List.of(line), 0))
                .containsExactly(new Step(1, 1, Event.RESULT, "NullPointerException #1", null, null, null));
    }

    @Test
    void atomicAccess_isACall() {
        String line =
                "0;0;4;false;9;tab[0].compareAndSet(null, 1): true;java/util/concurrent/ConcurrentHashMap:casTabAt:ConcurrentHashMap.java:763;4;[boolean,null];false";

        assertThat(TraceReader.steps(List.of(line), 0))
                .extracting(Step::event, Step::at)
                .containsExactly(tuple(Event.CALL, "ConcurrentHashMap.java:763"));
    }

    @Test
    void textOverTwoLines_isRead() {
        String line = "0;0;1;false;9;log(\"a;\nb\");growspurt/X:log:X.java:9;4;[];false";

        assertThat(TraceReader.steps(List.of(line), 0)).hasSize(1);
    }

    @Test
    void oneUnknownLine_leavesNoStepsAtAll() {
        assertThat(TraceReader.steps(List.of(READ, "something else"), 0)).isEmpty();
        assertThat(TraceReader.steps(List.of(READ, READ.replaceFirst("^9", "17")), 0))
                .isEmpty();
    }

    @Test
    void longTrace_isCutAtTwoThousandSteps() {
        assertThat(TraceReader.steps(Collections.nCopies(2100, READ), 0)).hasSize(2000);
    }

    @Test
    void stepsOfTheThreads_areKept_howeverManyThereAreBefore() {
        List<String> lines = new ArrayList<>();
        lines.add("1;0;0;false;-1;put(0, 4): null;null;-1;[];false");
        lines.addAll(Collections.nCopies(2100, READ));
        lines.add("1;0;0;false;-1;put(4, 2): null;null;-1;[];false");
        lines.add(READ.replaceFirst("^9;1", "9;0"));
        lines.add("1;1;0;false;-1;get(0): null;null;-1;[];false");
        lines.add(READ);

        assertThat(TraceReader.steps(lines, 1))
                .extracting(Step::thread, Step::event)
                .containsExactly(
                        tuple(0, Event.OPERATION),
                        tuple(0, Event.OPERATION),
                        tuple(0, Event.READ),
                        tuple(1, Event.OPERATION),
                        tuple(1, Event.READ));
    }

    private static List<String> recorded(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TraceReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
