package growspurt.cli;

import growspurt.api.Property;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Properties by the names that people give them: {@code StableKeyStaysVisible} or {@code stable-key-stays-visible}. */
final class Properties {

    private Properties() {}

    /** {@return the properties called {@code names}, all of them when {@code names} is empty} */
    static Set<Property> named(Collection<String> names) {
        Set<Property> found = EnumSet.noneOf(Property.class);
        names.forEach(name -> found.add(called(name)));
        return names.isEmpty() ? EnumSet.allOf(Property.class) : found;
    }

    /**
     * {@return the property called {@code name}}
     *
     * @throws BadInput if there is none
     */
    static Property called(String name) {
        return Arrays.stream(Property.values())
                .filter(p -> p.id().equalsIgnoreCase(name) || p.title().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("no property '" + name + "'; nearest: "
                        + String.join(", ", Nearest.to(name, titles())) + "; 'growspurt list' shows all"));
    }

    private static Collection<String> titles() {
        return Arrays.stream(Property.values()).map(Property::title).toList();
    }
}
