package headwaiter.verify.planted.arrows.attic;

record ForbiddenPlace(String text) {}
