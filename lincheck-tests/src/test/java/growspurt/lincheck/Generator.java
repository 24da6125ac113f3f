package growspurt.lincheck;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Deadline;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/** Where the programs come from in which a bug is looked for. */
enum Generator {
    /** The launches of our engine: each program aims at a growth. */
    AIMED {
        @Override
        void search(MapCandidate candidate, Property property, long seed, Search search) throws InterruptedException {
            launches(List.of(Aim.values()), candidate, property, seed, search);
        }
    },
    /** The same launches with any operations, after a prefill up to the growth or less. */
    RANDOM {
        @Override
        void search(MapCandidate candidate, Property property, long seed, Search search) throws InterruptedException {
            launches(List.of(Aim.RANDOM), candidate, property, seed, search);
        }

        @Override
        boolean canSee(Property property) {
            return Aim.of(property).contains(Aim.RANDOM);
        }
    },
    /** The programs that aim, run freely by real threads again and again: what Lincheck calls stress testing. */
    STRESS {
        private static final int INVOCATIONS = 10_000;

        @Override
        void search(MapCandidate candidate, Property property, long seed, Search search) {
            Exploring.candidate(candidate, () -> {});
            StockVerifier.begin(search);
            List<Aim> aims = Aim.worthwhile(Set.of(property), List.of(Aim.values()));
            Programs programs = new Programs(seed, 0, Resizes.of(candidate), aims, false);
            while (!search.isOver()) {
                StressOptions options = new StressOptions()
                        .iterations(0)
                        .invocationsPerIteration(INVOCATIONS)
                        .addCustomScenario(ModelChecker.scenario(programs.next()))
                        .minimizeFailedScenario(false)
                        .sequentialSpecification(SequentialMap.class)
                        .verifier(StockVerifier.class);
                try {
                    options.check(MapOperations.class);
                } catch (LincheckAssertionError e) {
                    if (FailureReader.WRONG_RESULTS.equals(
                            e.getFailure$lincheck().getClass().getSimpleName())) {
                        search.found();
                    } else {
                        search.stuck();
                    }
                }
            }
        }

        @Override
        boolean canSee(Property property) {
            return property == Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        }
    },
    /** Lincheck as it comes; it draws the same programs each time, whatever the seed. */
    STOCK {
        @Override
        void search(MapCandidate candidate, Property property, long seed, Search search) {
            StockOperations.candidate(candidate);
            StockVerifier.begin(search);
            ModelCheckingOptions options = new ModelCheckingOptions()
                    .minimizeFailedScenario(false)
                    .sequentialSpecification(SequentialMap.class)
                    .verifier(StockVerifier.class);
            try {
                options.check(StockOperations.class);
            } catch (AssertionError e) {
                search.found();
            }
        }

        @Override
        boolean canSee(Property property) {
            return property == Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        }
    };

    /** Looks for what breaks {@code property} until {@code search} is over. */
    abstract void search(MapCandidate candidate, Property property, long seed, Search search)
            throws InterruptedException;

    /** {@return whether its programs have operations that can show {@code property} broken} */
    boolean canSee(Property property) {
        return true;
    }

    private static void launches(List<Aim> aims, MapCandidate candidate, Property property, long seed, Search search)
            throws InterruptedException {
        for (int launch = 0; !search.isOver(); launch++) {
            Exploration exploration = new Exploration(
                    candidate, Set.of(property), Launches.INTERLEAVINGS, Deadline.in(search.left()), search::hear);
            List<Aim> worthwhile = Aim.worthwhile(Set.of(property), aims);
            if (!exploration.run(
                    new SplittableRandom(seed + launch).nextLong(), launch, worthwhile, Launches.PROGRAMS)) {
                search.stuck();
            }
        }
    }
}
