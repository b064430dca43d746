package course.waitinggame.given;

/** What the guest wants to know: the weather where, news on what, the price of which share. */
public record Wishes(String city, String topic, String symbol) {}
