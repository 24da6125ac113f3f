/**
 * The maps under test: the JDK's own, and textbook algorithms written here so that every step of a growth can be read.
 * Each map has a candidate beside it, found through {@link java.util.ServiceLoader}.
 *
 * <p>The room is layered. {@link growspurt.maps.Buckets} and {@link growspurt.maps.SteppedTable} are single-threaded
 * tables, the latter with walks that go on while they change; a map adds the synchronization, or leaves it out;
 * {@link growspurt.maps.AbstractLongMap} makes the whole of {@code ConcurrentMap} from one lookup and one update.
 *
 * <p>All maps here take a key to slot {@code Long.hashCode(key) & (length - 1)} without mixing, so that a litmus test
 * chooses slots by choosing keys: a small non-negative key is its own hash code. Where an algorithm needs other bits too,
 * to choose a shard or a group, it mixes them by a function that can be replaced.
 */
@NullMarked
package growspurt.maps;

import org.jspecify.annotations.NullMarked;
