package growspurt.maps.library;

import growspurt.api.Lineage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The libraries that candidates come from, in the versions that the build resolved. */
final class Library {

    private static final String RESOURCE = "coordinates.properties";

    private Library() {}

    /**
     * {@return a map of a library}
     *
     * @param artifact its artifact id, a key of {@code coordinates.properties}
     * @param family the kind of data structure
     * @param resizePolicy how it gets another size
     * @throws IllegalArgumentException if the artifact has no coordinates
     */
    static Lineage of(String artifact, String family, String resizePolicy) {
        String coordinates = coordinates().getProperty(artifact);
        if (coordinates == null) {
            throw new IllegalArgumentException("no coordinates of '" + artifact + "'; add them to '" + RESOURCE + "'");
        }
        return new Lineage(Lineage.Origin.LIBRARY, coordinates, family, resizePolicy);
    }

    private static Properties coordinates() {
        Properties coordinates = new Properties();
        try (InputStream in = Library.class.getResourceAsStream(RESOURCE)) {
            coordinates.load(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return coordinates;
    }
}
