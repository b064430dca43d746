package headwaiter.simulator.race;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads without a lock that a stamp has yet to justify. If the stamp is looked at again, they are
 * forgotten: either nobody wrote meanwhile, or what was read is thrown away.
 */
final class Tentative {
  /** One such read. */
  record Read(Cell cell, String variable) {}

  private static final int MOST = 1_000;

  final List<Read> reads = new ArrayList<>();

  void add(Cell cell, String variable) {
    if (reads.size() < MOST) {
      reads.add(new Read(cell, variable));
    }
  }
}
