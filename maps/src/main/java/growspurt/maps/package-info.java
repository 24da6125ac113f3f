/**
 * The maps under test: the JDK's own, and textbook algorithms written here so that every step of a growth can be read.
 * Each map has a candidate beside it, found through {@link java.util.ServiceLoader}.
 *
 * <p>The room is layered. {@link growspurt.maps.Buckets} and {@link growspurt.maps.SteppedTable} are single-threaded
 * tables, the latter with walks that go on while they change; a map adds the synchronization, or leaves it out; {@link growspurt.maps.AbstractLongMap} makes the whole of {@code ConcurrentMap} from one lookup
 * and one update.
 *
 * <p>The maps here take a key to slot {@code Long.hashCode(key) & (length - 1)} without mixing, so that a litmus test
 * chooses slots by choosing keys: a small non-negative key is its own hash code. Go's Swiss map needs all bits of a hash
 * and mixes; what it does then is in {@link growspurt.maps.Mixer}.
 */
@NullMarked
package growspurt.maps;

import org.jspecify.annotations.NullMarked;
