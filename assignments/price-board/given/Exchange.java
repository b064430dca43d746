package course.priceboard.given;

import java.net.URI;

/**
 * Where a price is to be had.
 *
 * @param name its name; no two on a list have the same
 * @param uri answers a GET with the price, as a decimal number and nothing else
 */
public record Exchange(String name, URI uri) {}
