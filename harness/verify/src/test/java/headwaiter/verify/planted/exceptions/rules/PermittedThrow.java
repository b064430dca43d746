package headwaiter.verify.planted.exceptions.rules;

final class PermittedThrow extends RuntimeException {
  private static final long serialVersionUID = 1;

  PermittedThrow(String expected, String came) {
    super("Expected " + expected + ", but " + came + " came.");
  }
}
