package growspurt.stress;

/**
 * An outcome that a litmus test can end with.
 *
 * @param word its word; {@code *} stands for any text
 * @param forbidden whether the property forbids it
 * @param note what it means, as one sentence
 */
public record Meaning(String word, boolean forbidden, String note) {}
