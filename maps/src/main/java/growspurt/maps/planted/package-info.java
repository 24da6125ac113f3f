/**
 * Planted bugs: the controls that every run must find. Each is a map of {@link growspurt.maps} with one method changed;
 * the class comment tells the bug and the shortest schedule that shows it.
 */
@NullMarked
package growspurt.maps.planted;

import org.jspecify.annotations.NullMarked;
