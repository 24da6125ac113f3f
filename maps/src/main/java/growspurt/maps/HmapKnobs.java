package growspurt.maps;

/**
 * What may be turned on an hmap.
 *
 * @param hint number of entries that the first array shall hold without growing, 0 to begin with one bucket
 * @param halvesPerBucket load above which an insert doubles the array, in half entries per bucket: 8 to 16
 * @param movesPerWrite number of old buckets that a write evacuates while growing, that of its key included, at least 2
 * @param mixer makes hashes; bucket numbers are low bits, top bytes the high ones
 */
record HmapKnobs(int hint, int halvesPerBucket, int movesPerWrite, Mixer mixer) {

    /** Those of Go, beginning with one bucket, save that the low half of a hash is the hash code. */
    static final HmapKnobs GO = new HmapKnobs(0, 13, 2, Mixer::keepLow);

    /** {@return whether so many entries are too many for so many buckets} */
    boolean overloaded(int entries, int buckets) {
        return entries > HmapBuckets.CELLS && entries > (long) halvesPerBucket * (buckets / 2);
    }

    /** {@return the number of buckets to begin with} */
    int initialLength() {
        int length = 1;
        while (overloaded(hint, length)) {
            length *= 2;
        }
        return length;
    }
}
