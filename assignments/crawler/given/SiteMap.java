package course.crawler.given;

import java.util.List;

/**
 * What a crawl has found. Each page that was found is on one of the lists, which are in the order
 * in which pages were found: level by level; within a level in the order of the pages that link to
 * them, and of the links on these.
 *
 * @param visited pages that were fetched
 * @param broken pages that could not be fetched
 * @param unvisited pages that were not finished at the deadline
 */
public record SiteMap(List<Page> visited, List<Page> broken, List<Page> unvisited) {}
