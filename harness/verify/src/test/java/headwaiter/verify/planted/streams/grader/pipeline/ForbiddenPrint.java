package headwaiter.verify.planted.streams.grader.pipeline;

final class ForbiddenPrint {
  void say(String line) {
    System.out.println(line);
  }
}
