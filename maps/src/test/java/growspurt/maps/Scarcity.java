package growspurt.maps;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Memory that can run out: allocators of tests ask it first. */
final class Scarcity {

    /** Whether every claim is refused. */
    boolean scarce;

    /** Whether claims are counted, and may be refused. */
    volatile boolean counted = true;

    private IntPredicate refused = number -> false;
    private int claims;
    private int refusals;

    /** From now on refuses the claims of these numbers, the next one being number 0. */
    synchronized void refuse(IntPredicate numbers) {
        refused = numbers;
        claims = 0;
    }

    /** {@return the number of claims refused so far} */
    synchronized int refusals() {
        return refusals;
    }

    synchronized void claim() {
        if ((counted && refused.test(claims++)) || scarce) {
            refusals++;
            throw new OutOfMemoryError("on purpose");
        }
    }

    /** {@return an allocator that makes a claim for each array that is not empty} */
    <T> IntFunction<T> over(IntFunction<T> allocator) {
        return length -> {
            if (length > 0) {
                claim();
            }
            return allocator.apply(length);
        };
    }

    /** {@return memory of a Swiss table that makes a claim for each table and for each directory} */
    <V> SwissMemory<V> swiss() {
        return new SwissMemory<>() {
            @Override
            SwissTable<V> table(int capacity, int depth) {
                claim();
                return super.table(capacity, depth);
            }

            @Override
            SwissTable<V>[] doubled(SwissTable<V>[] directory) {
                claim();
                return super.doubled(directory);
            }
        };
    }
}
