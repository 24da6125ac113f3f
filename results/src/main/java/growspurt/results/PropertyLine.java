package growspurt.results;

/**
 * A property of the run.
 *
 * @param id name in files and links
 * @param title name for people
 * @param group heading under which it is listed
 * @param claim the claim as one sentence
 * @param contract the text that the claim rests on
 */
public record PropertyLine(String id, String title, String group, String claim, String contract) implements Line {}
