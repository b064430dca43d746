package headwaiter.verify.planted.arrows.grader.model;

public record Noun(String text) {}
