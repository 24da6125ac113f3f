package growspurt.stress.litmus;

import java.util.List;

/**
 * The keys of a sample that is about a shrink. Every key is mapped to itself.
 *
 * @param prefill what is put into the map first, in this order
 * @param removed what is removed again before the window, in this order
 * @param shrink a key of the prefill that is still there; its removal starts a shrink
 * @param kept the rest of the prefill, one key or more, which nobody touches
 * @param present one of those kept
 * @param contested a key that was never there
 * @param absent a key that is not there and that nobody puts: one that was removed, or one that never was
 */
record ShrinkKeys(
        List<Long> prefill,
        List<Long> removed,
        Long shrink,
        List<Long> kept,
        Long present,
        Long contested,
        Long absent) {

    ShrinkKeys {
        prefill = List.copyOf(prefill);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }
}
