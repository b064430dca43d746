package headwaiter.verify.planted.visibility.wire;

record Neighbour(ForbiddenPublic uses) {}
