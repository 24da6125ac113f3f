package growspurt.maps;

/**
 * The 64-bit hash of a key, made from its hash code and the seed of one map. A knob: a poor one makes collisions where a
 * test wants them. Equal hash codes give equal hashes, and every table here works then too.
 */
@FunctionalInterface
interface Mixer {

    /** First seed of every map, and the distance from each seed to the next, so that a sample repeats. */
    long SEED = 0x9e3779b97f4a7c15L;

    /** {@return the hash, all 64 bits of it in use} */
    long hash(int hashCode, long seed);

    /** {@return the hash code as it is in the low half, so that keys choose buckets, and mixed bits in the high half} */
    static long keepLow(int hashCode, long seed) {
        return (mix(hashCode, seed) << 32) | (hashCode & 0xffffffffL);
    }

    /** {@return mixed bits throughout: the finalizer of SplitMix64} */
    static long mix(int hashCode, long seed) {
        long z = seed + hashCode;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
