package headwaiter.verify.planted.visibility.wire;

public record PermittedPublic(String text) {}
