package growspurt.maps;

/** Whether a {@link RedisDict} may resize; Redis changes it when a child process shares its memory. */
enum ResizePolicy {
    /** Grow when full, shrink when an eighth is used, move at every operation. */
    ENABLE,
    /** Start and continue only what is urgent: growth by the factor that forces it, shrinking by 32. The rest stalls. */
    AVOID,
    /** Neither start nor move anything. */
    FORBID
}
