package growspurt.recorder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down what it hears, in order; trouble is none of what a test expects. */
final class Notes implements Listener {

    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

    /** {@return what was heard: a {@link Breach}, or the uncertainty of the clock as a number} */
    List<Object> heard() {
        return List.copyOf(heard);
    }

    List<Breach> breaches() {
        return heard().stream()
                .filter(Breach.class::isInstance)
                .map(Breach.class::cast)
                .toList();
    }

    @Override
    public void broken(Breach breach, long seen) {
        heard.add(breach);
    }

    @Override
    public void uncertain(long nanos) {
        heard.add(nanos);
    }

    @Override
    public void trouble(Throwable cause) {
        throw new AssertionError(cause);
    }

    /** Lets {@code actors} come to their end, and notes what they tell. */
    Notes of(Actors actors) throws InterruptedException {
        actors.start();
        for (Thread thread : actors.threads()) {
            thread.join();
        }
        return this;
    }
}
