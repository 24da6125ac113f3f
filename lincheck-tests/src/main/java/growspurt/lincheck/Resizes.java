package growspurt.lincheck;

import growspurt.api.MapCandidate;
import java.util.List;

/**
 * All ways that were found to make a map change its table.
 *
 * @param growths because of what is put
 * @param shrinks because of what is removed
 * @param rebuilds because of what removed entries leave behind
 */
record Resizes(List<Growth> growths, List<Shrink> shrinks, List<Rebuild> rebuilds) {

    /** {@return those of {@code candidate}, found by trying alone} */
    static Resizes of(MapCandidate candidate) {
        return new Resizes(Growth.of(candidate), Shrink.of(candidate), Rebuild.of(candidate));
    }

    /** {@return whether a program can have this aim} */
    boolean allow(Aim aim) {
        return switch (aim) {
            case SHRINK -> !shrinks.isEmpty();
            case REBUILD -> !rebuilds.isEmpty();
            default -> true;
        };
    }
}
