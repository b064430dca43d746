package course.priceboard.given;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What became of a list of exchanges. Each of them is in one of the two maps.
 *
 * @param prices by the name of the exchange
 * @param failures by the name of the exchange
 */
public record Board(Map<String, BigDecimal> prices, Map<String, Failure> failures) {}
