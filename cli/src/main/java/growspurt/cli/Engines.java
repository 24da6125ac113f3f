package growspurt.cli;

import growspurt.api.Detector;
import growspurt.api.Property;
import growspurt.lincheck.LincheckEngine;
import growspurt.recorder.RecorderEngine;
import growspurt.results.Assignment;
import growspurt.results.Engine;
import growspurt.stress.JcstressEngine;
import java.util.EnumSet;
import java.util.Set;

/** What each engine can do, by its name. */
final class Engines {

    private Engines() {}

    /** {@return the properties that {@code engine} can judge} */
    static Set<Property> judges(Engine engine) {
        return switch (engine) {
            case JCSTRESS -> JcstressEngine.judges();
            case LINCHECK -> LincheckEngine.judges();
            case RECORDER -> RecorderEngine.judges();
        };
    }

    /** {@return those of them that maps are asked about, which are all of them only in a {@code thorough} run} */
    static Set<Property> asked(Engine engine, boolean thorough) {
        Set<Property> asked = EnumSet.copyOf(judges(engine));
        if (engine == Engine.LINCHECK && !thorough) {
            asked.removeAll(LincheckEngine.judgesOfTheWholeMap());
        }
        return asked;
    }

    /** {@return what a candidate calls {@code engine}} */
    static Detector detector(Engine engine) {
        return switch (engine) {
            case JCSTRESS -> Detector.JCSTRESS;
            case LINCHECK -> Detector.LINCHECK;
            case RECORDER -> Detector.RECORDER;
        };
    }

    /** {@return the name of what {@code engine} runs to judge {@code property}} */
    static String test(Engine engine, Property property) {
        return switch (engine) {
            case JCSTRESS -> JcstressEngine.testOf(property);
            case LINCHECK -> LincheckEngine.testOf(property);
            case RECORDER -> RecorderEngine.testOf(property);
        };
    }

    static String version(Engine engine) {
        return switch (engine) {
            case JCSTRESS -> JcstressEngine.version();
            case LINCHECK -> LincheckEngine.version();
            case RECORDER -> Growspurt.Versions.harness();
        };
    }

    /** Does assignments one after the other; what an engine needs is started for the first. */
    @FunctionalInterface
    interface Runner {
        void run(Assignment assignment) throws InterruptedException;
    }

    static Runner runner(Engine engine) {
        return switch (engine) {
            case JCSTRESS -> new JcstressEngine()::run;
            case LINCHECK -> new LincheckEngine()::run;
            case RECORDER -> new RecorderEngine()::run;
        };
    }
}
