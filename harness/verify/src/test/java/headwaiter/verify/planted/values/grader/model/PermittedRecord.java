package headwaiter.verify.planted.values.grader.model;

record PermittedRecord(int points) implements PermittedKind {}
