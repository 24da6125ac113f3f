/** Tests of the Lincheck engine; those named IT start child JVMs. */
@NullMarked
package growspurt.lincheck;

import org.jspecify.annotations.NullMarked;
