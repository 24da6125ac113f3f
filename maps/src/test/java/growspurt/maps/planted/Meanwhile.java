package growspurt.maps.planted;

import org.jspecify.annotations.Nullable;

/** What another thread does between two steps of an operation, done on the spot: once, where the steps meet. */
final class Meanwhile {

    private @Nullable Runnable work;

    /** Has {@code work} done the next time the two steps are come by. */
    void will(Runnable work) {
        this.work = work;
    }

    /** {@return whether there was anything to do} */
    boolean happens() {
        Runnable due = work;
        work = null;
        if (due == null) {
            return false;
        }
        due.run();
        return true;
    }
}
