package course.waitinggame.given;

/** The three services that a dashboard asks. They know nothing of each other. */
public record Services(WeatherService weather, NewsService news, StockService stocks) {}
