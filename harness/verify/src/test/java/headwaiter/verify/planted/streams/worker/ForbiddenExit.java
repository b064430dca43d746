package headwaiter.verify.planted.streams.worker;

final class ForbiddenExit {
  void leave() {
    System.exit(1);
  }
}
