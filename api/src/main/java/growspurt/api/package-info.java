/**
 * What a candidate is. A stranger who wants a map tested needs this package and nothing else: one class that
 * implements {@link growspurt.api.MapCandidate}, found through {@link java.util.ServiceLoader}.
 *
 * <p>This room depends on the JDK alone, so that it can sit on anybody's class path.
 */
@NullMarked
package growspurt.api;

import org.jspecify.annotations.NullMarked;
