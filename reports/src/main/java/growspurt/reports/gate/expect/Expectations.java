package growspurt.reports.gate.expect;

import growspurt.reports.words.VisibleText;
import growspurt.results.CellKey;
import growspurt.results.RunLine;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The content of {@code expectations.txt}.
 *
 * @param name name of the file, as messages call it
 * @param lines its lines, comments left out
 */
public record Expectations(String name, List<Expectation> lines) {

    /** The first line of every file. */
    public static final String HEADER = "# growspurt-expectations 1";

    /** {@return expectations that expect nothing but good} */
    public static Expectations none() {
        return new Expectations("expectations.txt", List.of());
    }

    /**
     * {@return the content of {@code file}}
     *
     * @throws BadExpectations if it is not there, or holds a line that breaks the grammar, or two that contradict
     */
    public static Expectations read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw new BadExpectations(List.of("no expectations '" + file + "'; 'growspurt expect' proposes lines"));
        } catch (MalformedInputException e) {
            throw new BadExpectations(List.of("'" + file + "' is not UTF-8; save it as that"));
        }
    }

    /**
     * {@return the content of {@code text}, line by line}
     *
     * @throws BadExpectations if a line breaks the grammar, or two contradict
     */
    public static Expectations parse(String name, List<String> text) {
        List<String> problems = new ArrayList<>();
        if (text.isEmpty() || !text.get(0).strip().equals(HEADER)) {
            problems.add(problem(name, 1, "is not '" + HEADER + "'; put that above the rest"));
        }
        List<Expectation> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            try {
                if (!text.get(i).isBlank() && !text.get(i).strip().startsWith("#")) {
                    lines.add(LineParser.parse(i + 1, text.get(i)));
                }
            } catch (BadField e) {
                problems.add(problem(name, i + 1, String.valueOf(e.getMessage())));
            }
        }
        problems.addAll(ties(name, lines));
        if (!problems.isEmpty()) {
            throw new BadExpectations(problems);
        }
        return new Expectations(name, List.copyOf(lines));
    }

    /** {@return the narrowest line that covers {@code key}, given the first line of its file} */
    public Optional<Expectation> about(CellKey key, RunLine run) {
        return lines.stream()
                .filter(line -> line.covers(key, run))
                .max(Comparator.comparingInt(Expectation::specificity));
    }

    private static List<String> ties(String name, List<Expectation> lines) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Expectation line = lines.get(i);
            lines.subList(0, i).stream()
                    .filter(line::tiesWith)
                    .findFirst()
                    .ifPresent(former -> problems.add(problem(
                            name,
                            line.number(),
                            "covers the same cells as line " + former.number()
                                    + " and is as narrow; make one of them narrower, or remove it")));
        }
        return problems;
    }

    private static String problem(String name, int line, String what) {
        return VisibleText.of("'" + name + "' line " + line + ": " + what);
    }
}
