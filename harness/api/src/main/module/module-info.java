/** What graded tests and submissions compile against. */
module headwaiter.api {
  requires transitive java.net.http;
  requires transitive org.junit.jupiter.api;

  exports headwaiter.api;

  uses headwaiter.api.Simulator;
}
