package growspurt.cli;

import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.cli.closure.Codes;
import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Claim;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.Line;
import growspurt.results.PlannedLine;
import growspurt.results.PropertyLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a results file says before the first result: everything that a reader needs without this program. */
final class Header {

    private static final Comparator<CellKey> BY_NAME =
            Comparator.comparing(CellKey::candidate).thenComparing(CellKey::property);

    private Header() {}

    /** {@return the candidate, property and planned lines of one engine} */
    static List<Line> lines(Plan plan, Engine engine, Codes codes, Guests guests) {
        List<CellKey> cells = new ArrayList<>(plan.cells().getOrDefault(engine, List.of()));
        plan.skipped().keySet().stream()
                .filter(cell -> cell.engine() == engine)
                .sorted(BY_NAME)
                .forEach(cells::add);
        List<Line> lines = new ArrayList<>();
        plan.candidates().values().forEach(c -> lines.add(candidate(c, plan, codes, guests)));
        plan.properties().forEach(p -> lines.add(property(p)));
        cells.forEach(cell -> lines.add(planned(cell, plan)));
        return lines;
    }

    private static CandidateLine candidate(MapCandidate candidate, Plan plan, Codes codes, Guests guests) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        plan.properties()
                .forEach(p -> claims.put(p.id(), p.promisedBy(candidate) ? Claim.PROMISED : Claim.NOT_PROMISED));
        return new CandidateLine(
                candidate.id(),
                candidate.summary(),
                candidate instanceof GuestMap guest
                        ? guest.type()
                        : candidate.getClass().getName(),
                CandidateLine.Role.valueOf(candidate.role().name()),
                candidate.promises().stream().map(Enum::name).sorted().toList(),
                candidate.source(),
                claims,
                candidate.plants().stream().map(Property::id).sorted().toList(),
                codes.of(candidate),
                guests.words(candidate.id()));
    }

    static PropertyLine property(Property property) {
        return new PropertyLine(
                property.id(),
                property.title(),
                property.group().name().toLowerCase(Locale.ROOT),
                property.claim(),
                property.contract());
    }

    private static PlannedLine planned(CellKey cell, Plan plan) {
        return new PlannedLine(
                cell.candidate(),
                cell.property(),
                Engines.test(cell.engine(), Property.called(cell.property())),
                plan.skipped().get(cell));
    }
}
