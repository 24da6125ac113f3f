/**
 * A map put through its resize window as part of somebody's own JUnit tests: {@link growspurt.contract.MapContract}.
 */
@NullMarked
package growspurt.contract;

import org.jspecify.annotations.NullMarked;
