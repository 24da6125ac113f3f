package growspurt.reports.gate.expect;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may follow the verdicts of a line, each at most once.
 *
 * @param rate how often the violation was seen
 * @param ids what is known
 * @param expires last day on which the line holds
 */
record Fields(Optional<Rate> rate, Set<String> ids, Optional<LocalDate> expires) {

    private static final Pattern RATE = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Pattern ID = Pattern.compile("[xr]-[0-9a-f]{12}");
    private static final Set<String> NAMES = Set.of("rate", "id", "expires");

    static Fields parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : text.strip().split("\\s+", -1)) {
            String[] parts = field.split("=", 2);
            if (!field.isEmpty() && (parts.length != 2 || !NAMES.contains(parts[0]))) {
                throw new BadField("'" + field + "' is none of rate=k/n, id=x-..., expires=YYYY-MM-DD");
            }
            if (!field.isEmpty() && values.put(parts[0], parts[1]) != null) {
                throw new BadField("'" + parts[0] + "=' is there twice; keep one of them");
            }
        }
        return new Fields(
                Optional.ofNullable(values.get("rate")).map(Fields::rate),
                Optional.ofNullable(values.get("id")).map(Fields::ids).orElse(Set.of()),
                Optional.ofNullable(values.get("expires")).map(Fields::date));
    }

    /**
     * {@return the day {@code text}}
     *
     * @throws BadField if it is none
     */
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadField("expires '" + text + "' is not a day; write it like 2027-03-01");
        }
    }

    private static Rate rate(String text) {
        Matcher parts = RATE.matcher(text);
        if (!parts.matches()) {
            throw new BadField("rate '" + text + "' is not k/n, launches with the violation of all launches");
        }
        try {
            return new Rate(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        } catch (IllegalArgumentException e) {
            throw new BadField(String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> ids(String text) {
        Set<String> ids = new LinkedHashSet<>(List.of(text.split(",", -1)));
        ids.stream().filter(id -> !ID.matcher(id).matches()).findFirst().ifPresent(id -> {
            throw new BadField(
                    "id '" + id + "' is no name of a counterexample or result; take x-... or r-... from the run,"
                            + " several of them with commas between");
        });
        return ids;
    }
}
