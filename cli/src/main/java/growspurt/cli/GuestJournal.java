package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;

/**
 * Completes the command that repeats a result by what brings its map along: engines know candidates by their ids alone.
 *
 * @param journal where lines go
 * @param guests who was brought along
 */
record GuestJournal(Journal journal, Guests guests) implements Journal {

    @Override
    public void starting(CellKey cell, String config) {
        journal.starting(cell, config);
    }

    @Override
    public void append(Line line) {
        journal.append(
                line instanceof ResultLine result
                        ? result.repeatedBy(guests.broughtAlong(result.candidate(), result.repro()))
                        : line);
    }
}
