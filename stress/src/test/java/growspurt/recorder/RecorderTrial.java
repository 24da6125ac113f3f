package growspurt.recorder;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Loads some candidates and prints what came of it: {@code RecorderTrial <seconds> <seed> <candidate..>}. */
final class RecorderTrial {

    private RecorderTrial() {}

    public static void main(String[] args) throws Exception {
        List<String> named = List.of(args).subList(2, args.length);
        for (MapCandidate candidate : ServiceLoader.load(MapCandidate.class)) {
            if (named.contains(candidate.id())
                    || (named.contains("planted") && !candidate.plants().isEmpty())) {
                Set<Property> asked = EnumSet.copyOf(RecorderEngine.judges());
                if (!candidate.plants().isEmpty()) {
                    asked.retainAll(candidate.plants());
                }
                if (asked.isEmpty()) {
                    continue;
                }
                Heard heard = Child.run(candidate.id(), asked, 2, Long.parseLong(args[1]), Duration.ofMillis((long)
                        (1000 * Double.parseDouble(args[0]))));
                System.out.println(candidate.id() + " " + heard.time().toMillis() + " ms "
                        + heard.trouble().orElse("") + " " + heard.last(Message.Progress.class) + " "
                        + heard.last(Message.Uncertain.class));
                heard.all(Message.Broken.class)
                        .forEach(broken -> System.out.println("    " + broken.millis() + " ms "
                                + broken.breach().property() + ": "
                                + broken.breach().finding() + " | "
                                + broken.breach().program() + " | "
                                + broken.breach().deadEnds().size()));
                heard.all(Message.Unable.class).forEach(System.out::println);
                heard.all(Message.Hang.class).forEach(System.out::println);
            }
        }
    }
}
