package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Go's map before Go 1.24 as its users meet it: no lock, and a flag that reports some of those who needed one.
 *
 * <p><b>Semantics.</b> A map for one thread, or for many that only read. An operation that finds the flag of a writer
 * raised throws a {@link ConcurrentModificationException} in Go's words, "concurrent map read and map write" and so on;
 * it reports an overlap that there was, at least once in a while, and never one that there was not. One flag that is
 * neither read nor written atomically misses:
 *
 * <ul>
 *   <li>a write shorter than the time that another thread takes to get to the flag, or that is still in a store buffer;
 *   <li>two writers that raise the flag and lower it between two looks of a third;
 *   <li>every reader that has begun its search, and all readers among themselves: a reader sets nothing.
 * </ul>
 *
 * <p>A race that is missed may lose entries, bring back others, count wrong, or end in another exception. In Go a report
 * ends the process; here the map goes on as the race left it. A function given to the compute family runs once, with the
 * flag raised; it must leave the map alone, and is reported if it does not. An iterator may be used while its own thread
 * writes, and shows then what those of {@link MutexHmap} show.
 *
 * <p><b>Linearization points.</b> None.
 *
 * <p><b>Memory ordering.</b> Plain accesses throughout; the flag and the growth mark are opaque and order nothing.
 *
 * <p><b>Progress.</b> No waiting. Every walk along a chain is bounded; a bucket links only to one made after it, so no race
 * ties a cycle.
 *
 * <p><b>Cost.</b> That of {@link MutexHmap} without the mutex: two reads and two writes of the flag per write, one read
 * per lookup.
 *
 * <p><b>Source.</b> {@link HmapTable} is Go's hmap; flag and messages are those of src/runtime/map_noswiss.go at 057b7034.
 * Departures: an exception, where Go ends the process; a write that throws lowers the flag; an update that removes nothing
 * raises the flag even in an empty map.
 *
 * @param <V> type of the values
 */
public class FailFastHmap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * For one thread, or many that read: `table` holds every entry, and `writing` is 1 exactly inside a write.
     *
     * Write
     *   1 writing = 1            report: somebody else writes
     *   2 writing = writing ^ 1  two that pass 1 together tend to leave it 0, which 4 sees
     *   3 change the table       it throws: writing = 0, and out
     *   4 writing = 0            report: somebody else has written; what he did is in the table, and so is this
     *   5 writing = 0
     *
     * No false report: without overlap each write finds 0 at 1, and its own 1 at 4.
     */

    private static final VarHandle WRITING = FieldHandle.of(MethodHandles.lookup(), "writing", int.class);

    private final HmapTable<V> table;

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and written through its handle
    private int writing;

    /** An empty map of one bucket. */
    public FailFastHmap() {
        this(HmapKnobs.GO, HmapBuckets::new);
    }

    FailFastHmap(HmapKnobs knobs, IntFunction<HmapBuckets<V>> allocator) {
        super(0);
        table = new HmapTable<>(knobs, allocator, growth());
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        if (table.size() == 0) {
            return null;
        }
        refuseWriter("concurrent map read and map write");
        return table.find(key, hash);
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        begin();
        Change<V> change;
        try {
            change = table.update(key, hash, remapping);
        } catch (Throwable failure) {
            lower();
            throw failure;
        }
        end();
        return change;
    }

    @Override
    public final int size() {
        return table.size();
    }

    @Override
    public final void clear() {
        begin();
        try {
            table.clear();
        } catch (Throwable failure) {
            lower();
            throw failure;
        }
        end();
    }

    @Override
    final Iterator<Node<V>> nodes() {
        SteppedTable.Walk<V> walk = table.walk();
        return new StepIterator<>(() -> {
            refuseWriter("concurrent map iteration and map write");
            return walk.step();
        });
    }

    private void begin() {
        refuseWriter(HmapTable.CONCURRENT_WRITES);
        raise();
    }

    private void end() {
        if (wasLowered()) {
            throw new ConcurrentModificationException(HmapTable.CONCURRENT_WRITES);
        }
        lower();
    }

    private void refuseWriter(String report) {
        if (isRaised()) {
            throw new ConcurrentModificationException(report);
        }
    }

    /** {@return whether somebody writes} */
    protected boolean isRaised() {
        return writingNow() != 0;
    }

    /** Says that a write begins; two who do so together take it back. */
    protected void raise() {
        WRITING.setOpaque(this, writingNow() ^ 1);
    }

    /** Says that nobody writes. */
    protected void lower() {
        WRITING.setOpaque(this, 0);
    }

    /** {@return whether, at the end of a write, somebody else was seen to have written meanwhile} */
    protected boolean wasLowered() {
        return writingNow() == 0;
    }

    /** Opaque: a change of the flag shows sooner or later and in one piece; ordering would repair what it is to report. */
    private int writingNow() {
        return (int) WRITING.getOpaque(this);
    }
}
