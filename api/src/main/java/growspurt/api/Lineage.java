package growspurt.api;

/**
 * Where a map comes from and what kind it is, for listings and comparisons; nothing is judged by it.
 *
 * @param origin who wrote it
 * @param coordinates {@code group:artifact:version} of a library, the JDK's version for its maps, empty for own ones
 * @param family the kind of data structure, such as {@code "chained table"}
 * @param resizePolicy how it gets another size, such as {@code "incremental: one chain per write"}
 */
public record Lineage(Origin origin, String coordinates, String family, String resizePolicy) {

    /** Who wrote a map. */
    public enum Origin {
        /** This project. */
        OWN,
        /** The JDK. */
        JDK,
        /** A published library. */
        LIBRARY,
        /** Somebody who brings a map along. */
        GUEST
    }

    /** A map that says nothing about itself. */
    public static final Lineage UNKNOWN = new Lineage(Origin.GUEST, "", "", "");

    /**
     * {@return a map of this project}
     *
     * @param family the kind of data structure
     * @param resizePolicy how it gets another size
     */
    public static Lineage own(String family, String resizePolicy) {
        return new Lineage(Origin.OWN, "", family, resizePolicy);
    }

    /**
     * {@return a map of the JDK that runs}
     *
     * @param family the kind of data structure
     * @param resizePolicy how it gets another size
     */
    public static Lineage jdk(String family, String resizePolicy) {
        return new Lineage(Origin.JDK, Runtime.version().toString(), family, resizePolicy);
    }
}
