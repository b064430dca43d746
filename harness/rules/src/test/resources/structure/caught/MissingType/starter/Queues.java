package sample;

public class Queues {
  public interface Fair {
    void serve();
  }
}
