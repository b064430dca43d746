package headwaiter.verify.planted.processes.grader.sandbox;

final class PermittedStart {
  ProcessBuilder of(String command) {
    return new ProcessBuilder(command);
  }
}
