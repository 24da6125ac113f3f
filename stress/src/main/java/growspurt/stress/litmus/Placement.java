package growspurt.stress.litmus;

/** Where and when the writer of a sample about memory effects puts its object. */
enum Placement {
    /** Under a new key, which is the one that starts the growth. */
    NEW_KEY_FIRST(true, true),
    /** Under a new key, when the growth has started. */
    NEW_KEY_LAST(true, false),
    /** Over the value of a key that the growth moves then. */
    OLD_KEY_FIRST(false, true),
    /** Over the value of a key that was moved, or is being moved. */
    OLD_KEY_LAST(false, false);

    /** A reader looks so often for the object: the first lookups that meet it are those that may miss what came before. */
    static final int LOOKS = 16;

    private static final Placement[] ALL = values();

    private final boolean isNew;
    private final boolean first;

    Placement(boolean isNew, boolean first) {
        this.isNew = isNew;
        this.first = first;
    }

    /** {@return any of them} */
    static Placement any() {
        return ALL[GrowthState.form(ALL.length)];
    }

    /** {@return whether the object is put before the growth key} */
    boolean isFirst() {
        return first;
    }

    /** {@return the key of the object} */
    Long key(Keys keys) {
        return isNew ? keys.contested() : keys.present();
    }
}
