package headwaiter.verify.planted.nullness.wire;

record PermittedMarked(String text) {}
