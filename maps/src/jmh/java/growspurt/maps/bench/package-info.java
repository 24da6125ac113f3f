/** What the maps cost, measured with JMH; not part of the jar. */
@NullMarked
package growspurt.maps.bench;

import org.jspecify.annotations.NullMarked;
