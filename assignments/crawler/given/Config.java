package course.crawler.given;

import java.time.Duration;

/**
 * How a site is crawled.
 *
 * @param maxDepth the depth of the last pages that are fetched; the first page has depth 0
 * @param maxLinksPerPage how many links of a page count
 * @param maxConcurrent how many pages are fetched at once, at most; at least 1
 * @param perPageTimeout how long one attempt to fetch a page may take, from the request to the last
 *     byte
 * @param retries how often a page that failed is tried again
 * @param basePause the pause before the first of these; it doubles each time
 * @param deadline how long the whole crawl may take
 */
public record Config(
    int maxDepth,
    int maxLinksPerPage,
    int maxConcurrent,
    Duration perPageTimeout,
    int retries,
    Duration basePause,
    Duration deadline) {}
