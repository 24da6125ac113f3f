/**
 * Maps of other libraries, as users meet them, in the newest releases whose class files are of Java 17 or lower. Each
 * candidate declares what the library's documentation promises and quotes the sentence; {@code docs/candidates.md} tells
 * which maps were left out, and why.
 */
@NullMarked
package growspurt.maps.library;

import org.jspecify.annotations.NullMarked;
