package growspurt.results;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What gathers evidence. */
public enum Engine {
    /** Millions of samples on real hardware, under the real memory model; nothing repeats exactly. */
    JCSTRESS("samples on real hardware and the real memory model"),
    /** Bounded exploration of interleavings under sequential consistency; every violation repeats. */
    LINCHECK("explores interleavings under sequential consistency"),
    /** Hundreds of thousands of short histories on real hardware, an order of operations looked for in each. */
    RECORDER("records operations on real hardware and looks for an order that explains them");

    private final String summary;

    Engine(String summary) {
        this.summary = summary;
    }

    /** {@return the name in files, on the command line and in links} */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what this engine does, as half a sentence} */
    public String summary() {
        return summary;
    }
}
