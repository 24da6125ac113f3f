package growspurt.stress.driver;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * What a launched JVM writes down for the driver, test by test. A line is a word, and what belongs to it:
 *
 * <pre>
 *   start 0                    the first test begins
 *   first 1042 missing         microseconds until this outcome was first seen, written at once
 *   count 120345 ok, in        so many samples had this result
 *   say Check test failed      a message of jcstress
 *   end NORMAL 2560 231000     status, samples held at a time, microseconds since the start
 *   done 20                    so many tests, and no further one begins
 * </pre>
 */
final class Ledger implements AutoCloseable {

    static final String START = "start";
    static final String COUNT = "count";
    static final String FIRST = "first";
    static final String SAY = "say";
    static final String END = "end";
    static final String DONE = "done";

    private final BufferedWriter lines;
    private int tests;
    private long started = System.nanoTime();

    private Ledger(BufferedWriter lines) {
        this.lines = lines;
    }

    static Ledger open(Path file) throws IOException {
        return new Ledger(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** Notes that the test with this number begins. It is on disk when this returns. */
    synchronized void started(int test) throws IOException {
        started = System.nanoTime();
        tests++;
        line(START, test);
        lines.flush();
    }

    /** Notes when the running test has first seen an outcome. It is on disk when this returns. */
    synchronized void seen(String word, Duration sinceStart) {
        try {
            line(FIRST, micros(sinceStart.toNanos()) + " " + word);
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what the running test has brought. It is on disk when this returns. */
    synchronized void ended(TestResult result, int states) throws IOException {
        for (String key : result.getStateKeys()) {
            line(COUNT, result.getCount(key) + " " + key);
        }
        for (String message : result.getMessages()) {
            for (String said : message.lines().toList()) {
                line(SAY, said);
            }
        }
        line(END, result.status() + " " + states + " " + micros(System.nanoTime() - started));
        lines.flush();
    }

    /** Notes that no further test begins. It is on disk when this returns. */
    synchronized void done() throws IOException {
        line(DONE, tests);
        lines.flush();
    }

    private void line(String word, Object rest) throws IOException {
        lines.write(word + " " + rest);
        lines.newLine();
    }

    private static long micros(long nanos) {
        return nanos / 1000;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
