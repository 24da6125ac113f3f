package growspurt.lincheck;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.time.Duration;

/** The child of {@link GeneratorBenchmark}: one bug, one generator, some seeds, until a thread is stuck; a line for each seed. */
final class GeneratorTrial {

    private GeneratorTrial() {}

    /** {@code GeneratorTrial <candidate> <property> <generator> <most processor seconds> <seed..>}. */
    public static void main(String[] args) throws InterruptedException {
        MapCandidate candidate = CandidateLookup.called(args[0]);
        Property property = Property.valueOf(args[1]);
        Generator generator = Generator.valueOf(args[2]);
        for (int i = 4; i < args.length; i++) {
            Search search = new Search(Duration.ofSeconds(Long.parseLong(args[3])));
            try {
                generator.search(candidate, property, Long.parseLong(args[i]), search);
            } catch (StockVerifier.OutOfTime e) {
                search.stuck();
            }
            System.out.println(GeneratorBenchmark.MARK + search.result());
            if (search.isStuck()) {
                break;
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
