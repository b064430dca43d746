package headwaiter.verify.planted.streams.grader.cli;

final class ForbiddenHalt {
  void leave() {
    Runtime.getRuntime().halt(1);
  }
}
