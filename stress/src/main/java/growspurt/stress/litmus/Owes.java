package growspurt.stress.litmus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the outcome that a litmus test must have seen before it can say that nothing was wrong: its claim has an 'at least sometimes'. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Owes {

    /** {@return the word} */
    String value();
}
