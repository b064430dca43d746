package course.waitinggame.given;

/** Tells the news; the caller waits for it. */
public interface NewsService {
  /**
   * Asks for the news on a topic. Blocks the calling thread until the answer is there, usually for
   * 2 s.
   *
   * @throws IllegalStateException if the service can't answer
   */
  String fetch(String topic);
}
