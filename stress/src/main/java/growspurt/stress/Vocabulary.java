package growspurt.stress;

import growspurt.stress.litmus.Owes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * The words that a litmus test can end with, as its {@code @Outcome}s list them. A result without a word in the list is
 * trouble in the harness.
 *
 * @param words the words
 * @param owed the word without which a launch has no answer, if there is one
 */
record Vocabulary(List<Word> words, Optional<String> owed) {

    /** Follows every word in the id of an outcome, since the window class comes second in a result. */
    private static final String ANY_WINDOW = ", .*";

    /**
     * A word, or all words of a kind.
     *
     * @param pattern what the word looks like
     * @param forbidden whether the property forbids it
     * @param note what it means, as one sentence
     */
    record Word(Pattern pattern, boolean forbidden, String note) {}

    Vocabulary {
        words = List.copyOf(words);
    }

    /** {@return the words of litmus class {@code type}} */
    static Vocabulary of(Class<?> type) {
        List<Word> words = new ArrayList<>();
        for (Outcome outcome : type.getAnnotationsByType(Outcome.class)) {
            for (String id : outcome.id()) {
                if (id.endsWith(ANY_WINDOW)) {
                    String word = id.substring(0, id.length() - ANY_WINDOW.length());
                    words.add(new Word(Pattern.compile(word), outcome.expect() == Expect.FORBIDDEN, outcome.desc()));
                }
            }
        }
        return new Vocabulary(
                words, Optional.ofNullable(type.getAnnotation(Owes.class)).map(Owes::value));
    }

    /** {@return the words for people, in the order of the annotations} */
    List<Meaning> meanings() {
        return words.stream()
                .map(word -> new Meaning(word.pattern().pattern().replace(".*", "*"), word.forbidden(), word.note()))
                .toList();
    }

    /** {@return the entry of {@code word}, or empty if this test cannot end so} */
    Optional<Word> find(String word) {
        return words.stream()
                .filter(entry -> entry.pattern().matcher(word).matches())
                .findFirst();
    }
}
