package given;

public interface Library {
  String read(String title) throws InterruptedException;
}
