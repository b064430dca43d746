package course.ratelimitedfetcher.given;

import java.net.URI;

/**
 * What came back.
 *
 * @param uri what was asked for
 * @param status the status of HTTP, such as 200
 * @param body the text of the page
 */
public record Response(URI uri, int status, String body) {}
