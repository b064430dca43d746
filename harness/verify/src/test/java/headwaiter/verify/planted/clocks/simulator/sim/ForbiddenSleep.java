package headwaiter.verify.planted.clocks.simulator.sim;

final class ForbiddenSleep {
  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
