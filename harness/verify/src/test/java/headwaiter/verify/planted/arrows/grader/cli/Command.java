package headwaiter.verify.planted.arrows.grader.cli;

public record Command(String text) {}
