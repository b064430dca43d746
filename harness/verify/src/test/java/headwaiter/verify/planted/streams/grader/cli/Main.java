package headwaiter.verify.planted.streams.grader.cli;

final class Main {
  static void main() {
    System.err.println(new PermittedText("usage").text());
    System.exit(2);
  }
}
