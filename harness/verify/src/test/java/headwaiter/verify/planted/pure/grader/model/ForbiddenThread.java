package headwaiter.verify.planted.pure.grader.model;

record ForbiddenThread(Thread owner) {}
