package headwaiter.grader.collect;

import java.util.List;

/**
 * Who handed something in, as a platform says it.
 *
 * @param key what no other has in this export
 * @param name that they may have chosen themselves
 * @param ids that the platform vouches for
 */
record Owner(String key, String name, List<String> ids) {}
