package headwaiter.verify.planted.visibility.wire;

public record ForbiddenPublic(String text) {}
