package headwaiter.grader.collect;

import java.util.Map;

/**
 * What one student handed in.
 *
 * @param files bytes by path; the paths are {@link Names#path}s, and no two are one file anywhere
 * @param received when, with its offset; empty if nobody says
 */
record Parcel(Owner owner, Map<String, byte[]> files, String received) {}
