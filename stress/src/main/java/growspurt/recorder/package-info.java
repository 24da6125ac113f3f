/** The recorder: drives a map through growth after growth, records every operation, and checks the history of each key. */
@org.jspecify.annotations.NullMarked
package growspurt.recorder;
