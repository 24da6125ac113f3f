package growspurt.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to use the processors for measuring: two runs at once would ruin each other's samples. */
final class MachineLock implements AutoCloseable {

    private final FileChannel channel;

    private MachineLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * {@return the lock of this machine} It is held until closed, and ends with the process in any case.
     *
     * @throws BadInput if another run holds it
     */
    static MachineLock take() throws IOException {
        return take(Path.of(System.getProperty("java.io.tmpdir"), "growspurt.lock"));
    }

    static MachineLock take(Path file) throws IOException {
        FileChannel channel = open(file);
        if (tryLock(channel) == null) {
            channel.close();
            throw new BadInput("another run holds the lock '" + file + "'; two runs at once ruin each other's samples,"
                    + " wait until it ends");
        }
        return new MachineLock(channel);
    }

    /** Where anybody may write, Linux lets nobody "create" the file of another user, though it is there. */
    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (NoSuchFileException first) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.toFile().setWritable(true, false);
            return channel;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
