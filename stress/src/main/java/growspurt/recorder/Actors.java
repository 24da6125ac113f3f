package growspurt.recorder;

import java.util.List;
import java.util.Optional;

/** Threads that use a map, round after round. */
interface Actors {

    /** {@return the threads; daemons, since a map may keep them for ever} */
    List<Thread> threads();

    /** {@return how many rounds have ended} */
    long rounds();

    /** {@return a number that changes as long as calls of the map come back} */
    default long pulse() {
        return rounds();
    }

    /** {@return how far they are, if that is to be told} */
    default Optional<Message> progress() {
        return Optional.empty();
    }

    /** {@return whether no round will begin any more} */
    boolean isOver();

    /** Starts the threads. */
    default void start() {
        for (Thread thread : threads()) {
            thread.setDaemon(true);
            thread.start();
        }
    }
}
