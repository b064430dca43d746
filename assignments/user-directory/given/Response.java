package course.userdirectory.given;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer of the API.
 *
 * @param status as in HTTP: 200 is a success, everything else is not
 * @param body the user; always there with status 200, and only then
 * @param retryAfter how long to leave the API alone; always there with status 429, and only then
 */
public record Response(int status, Optional<User> body, Optional<Duration> retryAfter) {}
