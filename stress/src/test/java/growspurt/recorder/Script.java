package growspurt.recorder;

import growspurt.api.GrowthGauge;
import java.util.Iterator;
import java.util.List;

/** A gauge for tests that tells one look after the other: the generation, with a plus while the map grows. */
final class Script implements GrowthGauge {

    private final Iterator<String> looks;
    private String look = "";

    Script(List<String> looks) {
        this.looks = looks.iterator();
    }

    @Override
    public int generation() {
        look = looks.next();
        return look.charAt(0) - '0';
    }

    @Override
    public boolean growing() {
        return look.endsWith("+");
    }
}
