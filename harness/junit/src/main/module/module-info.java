/** The extension for tests in virtual time. */
@SuppressWarnings("module") // the worker is not there when this is compiled
module headwaiter.junit {
  requires static org.jspecify;
  requires transitive headwaiter.api;
  requires transitive headwaiter.simulator;

  exports headwaiter.junit to
      headwaiter.worker;

  provides headwaiter.api.Simulator with
      headwaiter.junit.SimulatedTests;
}
