package headwaiter.simulator.image;

/** The image can't be made of this JDK. */
public final class ImageException extends Exception {
  private static final long serialVersionUID = 1L;

  ImageException(String message) {
    super(message);
  }
}
