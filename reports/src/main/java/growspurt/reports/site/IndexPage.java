package growspurt.reports.site;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Gate;
import growspurt.reports.matrix.Matrix;
import growspurt.results.RunResults;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The front page.
 *
 * @param frame what all pages share
 * @param verdict the run in one sentence
 * @param counts the run in numbers, one line each
 * @param banners what is missing or damaged; empty for a whole run
 * @param cards findings that need a person, one card each
 * @param gaps other findings that keep the gate from exit 0
 * @param notes findings that were to be expected
 * @param matrix candidates by properties
 * @param efforts how hard each engine looked
 * @param origins where the results come from
 */
record IndexPage(
        Frame frame,
        String verdict,
        List<String> counts,
        List<Finding> banners,
        List<Card> cards,
        List<Finding> gaps,
        List<Finding> notes,
        Matrix matrix,
        List<Effort> efforts,
        Origins origins) {

    private static final Set<Kind> RUN = EnumSet.of(Kind.INCOMPLETE, Kind.BAD_FILE, Kind.NO_CONTROL);
    private static final Set<Kind> CARD =
            EnumSet.of(Kind.VIOLATION, Kind.CONTROL_VIOLATED, Kind.ERROR, Kind.CONTROL_MISSED);

    static IndexPage of(Material material) {
        RunResults run = material.run();
        Decision decision = Gate.decide(run);
        Matrix matrix = Matrix.of(run);
        String verdict = RunSentence.of(decision.counts());
        return new IndexPage(
                Frame.top(verdict, material),
                verdict,
                RunSentence.counts(decision, matrix),
                of(decision, RUN),
                of(decision, CARD).stream().map(f -> Card.of(material, f)).toList(),
                of(decision, EnumSet.of(Kind.UNANSWERED)),
                decision.notes(),
                matrix,
                Effort.of(material),
                Origins.of(run));
    }

    private static List<Finding> of(Decision decision, Set<Kind> kinds) {
        return decision.findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }
}
