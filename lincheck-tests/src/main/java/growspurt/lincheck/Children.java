package growspurt.lincheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The children of a run, each on a processor of its own. Half of what a short exploration costs is the start of its JVM and
 * code that nothing has compiled yet, so a child goes on with other candidates until one has spoilt it.
 */
final class Children implements AutoCloseable {

    /** Orders after which a child is replaced: what candidates leave behind adds up. */
    private static final int MOST_ORDERS = 16;

    private final Path runFolder;
    private final List<Seat> all = new ArrayList<>();
    private final BlockingQueue<Seat> free = new LinkedBlockingQueue<>();

    /** At most {@code most} children at a time, none started yet, that write below {@code runFolder}. */
    Children(Path runFolder, int most) {
        this.runFolder = runFolder;
        Processors.places(most).forEach(place -> all.add(new Seat(place)));
        free.addAll(all);
    }

    /**
     * {@return what a child said while it did what {@code order} asks} Waits for a child that is free. Trouble in one that others
     * were explored in before may be theirs: the order is done again in a new one.
     *
     * @param name file name of what it leaves, without extension
     */
    Heard run(String name, Order order) throws IOException, InterruptedException {
        Seat seat = free.take();
        try {
            boolean used = seat.orders > 0;
            Heard heard = seat.run(name, order);
            return used && heard.trouble().isPresent() ? seat.run(name, order) : heard;
        } finally {
            free.add(seat);
        }
    }

    @Override
    public void close() throws IOException {
        for (Seat seat : all) {
            seat.clear();
        }
    }

    /** Where one child is at a time. */
    private final class Seat {
        private final List<String> place;
        private @Nullable Child child;
        private int orders;

        Seat(List<String> place) {
            this.place = place;
        }

        Heard run(String name, Order order) throws IOException, InterruptedException {
            Child asked = child == null ? new Child(runFolder, name, place) : child;
            child = asked;
            try {
                return asked.run(name, order);
            } finally {
                if (++orders == MOST_ORDERS || !asked.isReady()) {
                    clear();
                }
            }
        }

        void clear() throws IOException {
            if (child != null) {
                child.close();
            }
            child = null;
            orders = 0;
        }
    }
}
