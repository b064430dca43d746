package headwaiter.verify.planted.values.grader.model;

sealed interface PermittedKind permits PermittedRecord {}
