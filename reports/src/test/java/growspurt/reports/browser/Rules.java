package growspurt.reports.browser;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The rules, each under the name of the folder that holds pages which were spoilt to break it. */
final class Rules {

    private Rules() {}

    /** {@return all rules} */
    static Stream<Arguments> all() {
        return Stream.concat(quick(), thorough());
    }

    /** {@return the rules that take a tenth of a second or two} */
    static Stream<Arguments> quick() {
        return Stream.of(
                Arguments.of("files-only", new FilesOnly()),
                Arguments.of("quiet", new Quiet()),
                Arguments.of("no-sideways-scroll", new Width()));
    }

    /** {@return the rules that take longer} */
    static Stream<Arguments> thorough() {
        return Stream.of(
                Arguments.of("accessible", new Axe()),
                Arguments.of("readable-without-script", new SameText()),
                Arguments.of("focus-shown", new Focus()),
                Arguments.of("prints", new Paper()));
    }
}
