package course.crawler.given;

import java.net.URI;

/**
 * A page.
 *
 * @param uri where it is, without a fragment
 * @param depth how many links it is away from the first page, at least
 */
public record Page(URI uri, int depth) {}
