package headwaiter.verify.planted.exceptions.rules;

final class ForbiddenThrow {
  RuntimeException trouble() {
    return new RuntimeException("something went wrong");
  }
}
