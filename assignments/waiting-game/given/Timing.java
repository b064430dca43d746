package course.waitinggame.given;

import java.time.Duration;

/** How long one dashboard took, loaded in each of the two ways. */
public record Timing(Duration sequential, Duration concurrent) {}
