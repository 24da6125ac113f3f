package growspurt.reports.gate.expect;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Engine;
import growspurt.results.RunLine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line holds. The run is of JDK 17 on Linux, amd64, jcstress. */
class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "jdk=17, true",
        "jdk=21, false",
        "jdk>=17, true",
        "jdk>=18, false",
        "jdk<18, true",
        "jdk<17, false",
        "arch=amd64, true",
        "arch=aarch64, false",
        "os=linux, true",
        "os=windows, false",
        "engine=jcstress, true",
        "engine=lincheck, false"
    })
    void condition_holds_whereTheRunIsLikeThat(String condition, boolean holds) {
        assertThat(only(condition).holds(run("17.0.15+6-Debian", "Linux 6.1"))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"21, true", "21-ea, true", "9.0.1, false", "unknown, false"})
    void versionsOfEveryForm_areRead(String version, boolean holds) {
        assertThat(only("jdk>=17").holds(run(version, "Linux"))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "jdk=17, jdk=21, true",
        "jdk=17, jdk=17, false",
        "jdk<21, jdk>=21, true",
        "jdk<22, jdk>=21, false",
        "jdk=17, jdk<17, true",
        "jdk=17, jdk<18, false",
        "jdk=17, jdk>=18, true",
        "jdk=17, jdk>=17, false",
        "jdk>=17, jdk>=21, false",
        "jdk<17, jdk<21, false",
        "arch=amd64, arch=aarch64, true",
        "arch=amd64, arch=amd64, false",
        "arch=amd64, os=linux, false"
    })
    void conditions_excludeEachOther_whenNoRunMeetsBoth(String one, String other, boolean exclude) {
        assertThat(only(one).excludes(only(other))).isEqualTo(exclude);
        assertThat(only(other).excludes(only(one))).isEqualTo(exclude);
    }

    private static Condition only(String condition) {
        return LineParser.parse(1, "doc:x [ " + condition + " ] m/p/* [ Violated ]")
                .conditions()
                .get(0);
    }

    private static RunLine run(String jdk, String os) {
        return new RunLine(
                RunLine.SCHEMA,
                "run",
                Engine.JCSTRESS,
                "0.16",
                "0.1.0",
                "2026-11-20T22:42:51Z",
                "",
                false,
                "1",
                List.of(),
                600,
                new RunLine.Machine("m-1", "CPU", 2, 1_024, os, "amd64"),
                new RunLine.Jvm("Debian", jdk, "OpenJDK"),
                List.of(Engine.JCSTRESS));
    }
}
