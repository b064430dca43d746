package headwaiter.verify.planted.lean.api;

record ForbiddenCheck(ForbiddenLibrary knows) {
  /** Not JUnit. */
  record ForbiddenLibrary(org.assertj.core.api.Condition<String> knows) {}
}
