package given;

public interface Permit extends AutoCloseable {
  @Override
  void close();
}
