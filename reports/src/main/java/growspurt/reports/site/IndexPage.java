package growspurt.reports.site;

import growspurt.reports.compare.Comparison;
import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.matrix.Matrix;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page of a run; the newest complete run's is the front page too.
 *
 * @param frame what all pages share
 * @param verdict the run in one sentence
 * @param trust how far the run can be trusted
 * @param counts the run in numbers, one line each
 * @param banners what is missing or damaged; empty for a whole run
 * @param cards findings that need a person, the first of them, one card each
 * @param pressing number of findings that need a person
 * @param gaps number of planned cells without an answer
 * @param stale number of findings about expectations that are out of date
 * @param notes number of findings that were to be expected
 * @param matrix candidates by properties
 * @param changes what changed since another run; empty if there is none
 * @param efforts how hard each engine looked
 * @param origins where the results come from
 * @param downloads files for other programs
 */
record IndexPage(
        Frame frame,
        String verdict,
        List<Trust> trust,
        List<String> counts,
        List<Finding> banners,
        List<Card> cards,
        int pressing,
        int gaps,
        int stale,
        int notes,
        Matrix matrix,
        Optional<Comparison> changes,
        List<Effort> efforts,
        Origins origins,
        List<Link> downloads) {

    private static final int MOST_CARDS = 8;
    private static final Set<Kind> RUN = EnumSet.of(Kind.INCOMPLETE, Kind.BAD_FILE, Kind.NO_CONTROL);
    private static final Set<Kind> CARD =
            EnumSet.of(Kind.VIOLATION, Kind.OTHER_VIOLATION, Kind.CONTROL_VIOLATED, Kind.ERROR, Kind.CONTROL_MISSED);
    private static final Set<Kind> STALE = EnumSet.of(Kind.GONE, Kind.EXPIRED, Kind.UNMATCHED);

    static IndexPage of(Material material, Optional<Comparison> changes, Place place) {
        Decision decision = material.decision();
        String verdict = RunSentence.of(decision.counts());
        List<Finding> pressing = of(decision, CARD);
        return new IndexPage(
                Frame.of(verdict, place, material).with(Inline.read("matrix.js")),
                verdict,
                Trust.of(material),
                RunSentence.counts(decision, material.matrix()),
                of(decision, RUN),
                pressing.stream()
                        .limit(MOST_CARDS)
                        .map(finding -> Card.of(material, finding))
                        .toList(),
                pressing.size(),
                of(decision, EnumSet.of(Kind.UNANSWERED)).size(),
                of(decision, STALE).size(),
                decision.notes().size(),
                material.matrix(),
                changes,
                Effort.of(material),
                Origins.of(material.run()),
                new Downloads(material).links());
    }

    private static List<Finding> of(Decision decision, Set<Kind> kinds) {
        return decision.findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }
}
