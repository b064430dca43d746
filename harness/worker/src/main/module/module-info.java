/** Runs in the student's JVM. Opens and exports nothing: nobody reflects on it. */
module headwaiter.worker {
  requires static org.jspecify;
  requires headwaiter.api;
  requires headwaiter.junit;
  requires headwaiter.simulator;
  requires headwaiter.wire;
  requires org.junit.jupiter.engine;
  requires org.junit.platform.launcher;

  uses org.junit.platform.engine.TestEngine;
}
