/**
 * The front door: command-line verbs that put the rooms together. The only room that sees all the others; it holds no
 * knowledge of maps, engines or pages of its own.
 */
@NullMarked
package growspurt.cli;

import org.jspecify.annotations.NullMarked;
