package course.waitinggame.given;

/** Tells the weather; the caller waits for it. */
public interface WeatherService {
  /**
   * Asks for the weather in a city. Blocks the calling thread until the answer is there, usually
   * for 2 s.
   *
   * @throws IllegalStateException if the service can't answer
   */
  String fetch(String city);
}
