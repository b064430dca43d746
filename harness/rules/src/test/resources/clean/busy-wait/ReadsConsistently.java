package sample;

public class ReadsConsistently {
  private volatile long produced;
  private volatile long consumed;

  long size() {
    long after = consumed;
    while (true) {
      long before = after;
      long now = produced;
      after = consumed;
      if (before == after) {
        return now - after;
      }
    }
  }
}
