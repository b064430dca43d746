package headwaiter.verify.planted.processes.grader.run;

final class ForbiddenStart {
  ProcessBuilder of(String command) {
    return new ProcessBuilder(command);
  }
}
