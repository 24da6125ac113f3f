package growspurt.cli;

import growspurt.api.Lineage.Origin;
import growspurt.api.MapCandidate;

/** Which candidates take part when none is named. */
enum CandidateSet {
    /** All but the maps of libraries. */
    DEFAULT,
    /** All. */
    ALL;

    boolean holds(MapCandidate candidate) {
        return this == ALL || candidate.lineage().origin() != Origin.LIBRARY;
    }
}
