package growspurt.cli;

import growspurt.reports.words.Command;
import java.util.List;

/** Commands are written as in a checkout; who called this program from somewhere else wants to copy them, too. */
final class Called {

    private static final String IN_CHECKOUT = "bin/growspurt";

    private Called() {}

    /** {@return {@code line} with this program called as it was} */
    static String asHere(String line) {
        String name = System.getProperty("growspurt.command", IN_CHECKOUT);
        return line.replace(IN_CHECKOUT + " ", new Command(List.of(name)) + " ");
    }

    /** {@return the command line of this program with {@code words}, to copy} */
    static String with(List<String> words) {
        return asHere(IN_CHECKOUT + " " + new Command(words));
    }
}
