/**
 * Maps of the JDK, as users meet them. Each candidate declares what the javadoc of JDK 17 promises and quotes the
 * sentence; {@code HashMap} and {@code ConcurrentHashMap} are one package up, beside the gauges for them.
 */
@NullMarked
package growspurt.maps.jdk;

import org.jspecify.annotations.NullMarked;
