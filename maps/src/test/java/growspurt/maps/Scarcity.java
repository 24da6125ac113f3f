package growspurt.maps;

/** Memory that can run out: allocators of tests ask it first. */
final class Scarcity {

    boolean scarce;

    void claim() {
        if (scarce) {
            throw new OutOfMemoryError("on purpose");
        }
    }
}
