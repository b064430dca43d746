package course.userdirectory.given;

/** The API has answered, and the answer is no. */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ApiException(String message) {
    super(message);
  }
}
