package growspurt.stress.litmus;

import growspurt.api.EndlessTraversal;
import java.util.ConcurrentModificationException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The words that several litmus tests share. An outcome is one word, never a raw value. */
final class Words {

    static final String OK = "ok";
    static final String CYCLE = "cycle";
    static final String CYCLE_PUT = "cycle-put";
    static final String WRONG = "wrong";

    static final String IN_WINDOW = "in";
    static final String OUTSIDE = "out";
    static final String ESTIMATOR = "est";

    private Words() {}

    /** {@return the word for a lookup that ended by {@code thrown}} */
    static String lookup(Throwable thrown) {
        return thrown instanceof EndlessTraversal ? CYCLE : exception(thrown);
    }

    /** {@return the word for an insert that ended by {@code thrown}} */
    static String insert(Throwable thrown) {
        return thrown instanceof EndlessTraversal ? CYCLE_PUT : exception(thrown);
    }

    /** {@return whether {@code thrown} says that the virtual machine, not the map, failed} */
    static boolean ofMachine(Throwable thrown) {
        return thrown instanceof VirtualMachineError || thrown instanceof LinkageError;
    }

    /** {@return the failure to judge by: one of the machine, else a cycle, else either, or null if there was none} */
    static @Nullable Throwable graver(@Nullable Throwable one, @Nullable Throwable other) {
        return gravity(one) >= gravity(other) ? one : other;
    }

    /**
     * {@return the word of a sample, by what weighs most: the machine failed in the growing insert, an operation that is
     * judged failed, the answers are not in order, the growing insert failed}
     *
     * @param growing what the growing insert ended by, or null
     * @param judged what an operation ended by whose answer is judged, or null
     * @param answers looks at rest, and judges the answers
     */
    static String weigh(@Nullable Throwable growing, @Nullable Throwable judged, Callable<String> answers) {
        if (growing != null && ofMachine(growing)) {
            return insert(growing);
        }
        if (judged != null) {
            return lookup(judged);
        }
        String word;
        try {
            word = answers.call();
        } catch (Throwable t) {
            return lookup(t);
        }
        return growing != null && word.equals(OK) ? insert(growing) : word;
    }

    private static int gravity(@Nullable Throwable thrown) {
        if (thrown == null) {
            return 0;
        }
        if (ofMachine(thrown)) {
            return 3;
        }
        return thrown instanceof EndlessTraversal ? 2 : 1;
    }

    private static String exception(Throwable thrown) {
        if (ofMachine(thrown)) {
            return machine(thrown);
        }
        if (thrown instanceof NullPointerException) {
            return "ex:NPE";
        }
        if (thrown instanceof IndexOutOfBoundsException) {
            return "ex:IOOBE";
        }
        if (thrown instanceof ClassCastException) {
            return "ex:CCE";
        }
        if (thrown instanceof ConcurrentModificationException) {
            return "ex:CME";
        }
        if (thrown instanceof IllegalStateException) {
            return "ex:ISE";
        }
        return thrown instanceof UnsupportedOperationException ? "ex:UOE" : "ex:other";
    }

    private static String machine(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "vm:OutOfMemoryError";
        }
        if (thrown instanceof StackOverflowError) {
            return "vm:StackOverflowError";
        }
        return thrown instanceof LinkageError ? "vm:LinkageError" : "vm:VirtualMachineError";
    }
}
