package growspurt.maps;

/**
 * What may be turned on a Swiss map.
 *
 * @param hint number of entries that it shall hold without growing, 0 to begin with one group
 * @param maxCapacity slots of the longest table that is doubled; longer ones are split; a power of two, at least 16
 * @param mixer makes hashes; the low 7 bits go into control bytes, those above choose groups, the top ones tables
 */
record SwissKnobs(int hint, int maxCapacity, Mixer mixer) {

    /** Those of Go, beginning with one group. */
    static final SwissKnobs GO = new SwissKnobs(0, 1024, Mixer::mix);

    /** {@return the number of top bits that the first tables tell apart} */
    int initialDepth() {
        return log2(slots() / maxCapacity + (slots() % maxCapacity == 0 ? 0 : 1));
    }

    /** {@return the slots of each of the first tables} */
    int initialCapacity() {
        return hint <= SwissTable.SLOTS ? SwissTable.SLOTS : 1 << log2(slots() >> initialDepth());
    }

    private long slots() {
        return hint * 8L / 7;
    }

    /** {@return the logarithm of {@code number}, rounded up} */
    private static int log2(long number) {
        return number <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(number - 1);
    }
}
