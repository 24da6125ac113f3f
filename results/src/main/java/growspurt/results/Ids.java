package growspurt.results;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;

/** Names that are the same in every run, made by hashing what they name. */
public final class Ids {

    private Ids() {}

    /** {@return the id of a result: {@code r-} and twelve hex digits} */
    public static String result(CellKey cell, String test, String config) {
        return "r-"
                + hash(cell.engine().id(), cell.candidate(), cell.property(), test, config)
                        .substring(0, 12);
    }

    /** {@return the fingerprint of a counterexample: {@code f-} and 64 hex digits} */
    public static String fingerprint(String candidate, String property, String normalizedHistory) {
        return "f-" + hash(candidate, property, normalizedHistory);
    }

    /** {@return the id of the counterexample with this fingerprint: {@code x-} and twelve hex digits} */
    public static String counterexample(String fingerprint) {
        return "x-" + fingerprint.substring(2, 14);
    }

    /** {@return the name of code that consists of {@code parts}: {@code c-} and 32 hex digits} */
    public static String code(Collection<String> parts) {
        return "c-" + hash(parts.toArray(String[]::new)).substring(0, 32);
    }

    /** {@return SHA-256 of the parts, a unit separator between them, in lower-case hex} */
    static String hash(String... parts) {
        byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(ResultsFile.sha256().digest(bytes));
    }
}
