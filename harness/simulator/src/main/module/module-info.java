/** The deterministic machine, and what weaves classes for it. */
@SuppressWarnings("module") // those it is open to are not there when this is compiled
module headwaiter.simulator {
  requires static org.jspecify;

  exports headwaiter.simulator.explore to
      headwaiter.junit,
      headwaiter.worker;
  exports headwaiter.simulator.race to
      headwaiter.junit,
      headwaiter.worker;
  exports headwaiter.simulator.sim to
      headwaiter.junit,
      headwaiter.worker;
  exports headwaiter.simulator.weave to
      headwaiter.compiler,
      headwaiter.worker;
}
