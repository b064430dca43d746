package headwaiter.verify.planted.values.grader.model;

final class ForbiddenClass {
  int points;
}
