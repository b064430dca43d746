package headwaiter.verify.planted.nullness.rules;

record ForbiddenUnmarked(String text) {}
