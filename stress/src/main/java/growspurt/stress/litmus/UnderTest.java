package growspurt.stress.litmus;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import java.util.Locale;

/** What the system properties of this JVM ask for. */
final class UnderTest {

    static final String CANDIDATE = "growspurt.candidate";
    static final String AIM = "growspurt.aim";
    static final String TABLE = "growspurt.table";
    static final String SEED = "growspurt.seed";

    private UnderTest() {}

    /**
     * {@return the candidate named by {@code -Dgrowspurt.candidate}}
     *
     * @throws IllegalStateException if none is named
     * @throws IllegalArgumentException if none of that name is on the class path
     */
    static MapCandidate candidate() {
        String id = System.getProperty(CANDIDATE);
        if (id == null) {
            throw new IllegalStateException("no candidate named: start this JVM with -D" + CANDIDATE + "=<id>");
        }
        return CandidateLookup.called(id);
    }

    /** {@return the aim named by {@code -Dgrowspurt.aim}, or the rendezvous} */
    static Aim aim() {
        return Aim.valueOf(System.getProperty(AIM, Aim.RENDEZVOUS.name()).toUpperCase(Locale.ROOT));
    }

    /** {@return the table named by {@code -Dgrowspurt.table}, or the small one} */
    static Table table() {
        return Table.valueOf(System.getProperty(TABLE, Table.SMALL.name()).toUpperCase(Locale.ROOT));
    }

    /** {@return the seed named by {@code -Dgrowspurt.seed}, or 0} */
    static long seed() {
        return Long.getLong(SEED, 0L);
    }
}
