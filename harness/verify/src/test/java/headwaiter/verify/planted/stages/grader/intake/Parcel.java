package headwaiter.verify.planted.stages.grader.intake;

public record Parcel(String text) {}
