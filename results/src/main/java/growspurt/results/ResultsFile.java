package growspurt.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A results file being written: UTF-8, LF, one JSON object per line, each line forced out by one write, so that whoever
 * kills the process finds whole lines. Thread-safe; lines that come after the end are dropped.
 */
public final class ResultsFile implements AutoCloseable {

    private final FileChannel channel;
    private final MessageDigest digest;
    private long records;
    private boolean ended;

    private ResultsFile(FileChannel channel, MessageDigest digest, long records) {
        this.channel = channel;
        this.digest = digest;
        this.records = records;
    }

    /**
     * {@return a new file at {@code path} whose first line is {@code run}}
     *
     * @throws IOException if the file exists or cannot be written
     */
    public static ResultsFile create(Path path, RunLine run) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        ResultsFile file = new ResultsFile(
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), sha256(), 0);
        file.append(run);
        return file;
    }

    /**
     * {@return the file at {@code path}, open for more lines} Its end line and a line cut short are taken off first: they
     * say how an earlier process ended, and hold no evidence.
     */
    public static ResultsFile reopen(Path path) throws IOException {
        EngineResults before = ResultsReader.read(path);
        MessageDigest digest = sha256();
        digest.update(Files.readAllBytes(path), 0, (int) before.length());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        channel.truncate(before.length()).position(before.length());
        return new ResultsFile(channel, digest, before.lines().size());
    }

    /**
     * Appends {@code line}, or nothing.
     *
     * @throws UncheckedIOException if it could not be written, for instance because the disk is full; later lines are dropped
     */
    public synchronized void append(Line line) {
        if (ended) {
            return;
        }
        byte[] bytes = (Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            write(bytes);
        } catch (IOException e) {
            ended = true;
            throw new UncheckedIOException(e);
        }
        digest.update(bytes);
        records++;
    }

    private void write(byte[] bytes) throws IOException {
        long before = channel.position();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    /** Writes the end line; later calls of this method and of {@link #append} do nothing. */
    public synchronized void end(EndLine.Status status) {
        if (ended) {
            return;
        }
        String finished = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        append(new EndLine(finished, status, records, HexFormat.of().formatHex(digest.digest())));
        ended = true;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
