package growspurt.cli;

import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import java.util.Map;

/**
 * Completes the command that repeats a result by what brings its map along: engines know candidates by their ids alone.
 *
 * @param journal where lines go
 * @param candidates what takes part, by id
 */
record GuestJournal(Journal journal, Map<String, CandidateLine> candidates) implements Journal {

    @Override
    public void starting(CellKey cell, String config) {
        journal.starting(cell, config);
    }

    @Override
    public void append(Line line) {
        journal.append(line instanceof ResultLine result ? completed(result) : line);
    }

    private ResultLine completed(ResultLine result) {
        CandidateLine candidate = candidates.get(result.candidate());
        return candidate == null ? result : result.repeatedBy(candidate.bringing(result.repro()));
    }
}
