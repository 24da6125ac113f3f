/** What holds the workflows of GitHub to their rules. */
@NullMarked
package growspurt.cli.workflow;

import org.jspecify.annotations.NullMarked;
