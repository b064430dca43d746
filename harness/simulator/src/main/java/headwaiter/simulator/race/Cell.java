package headwaiter.simulator.race;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the accesses to one variable: the last write, and the reads since.
 *
 * <p>As in FastTrack (Flanagan and Freund 2009): one epoch suffices for the write, and for the
 * reads as long as each is ordered after the one before; only reads that are not are kept one per
 * thread. Unlike there, each access keeps its anchor, by which a second run of the same schedule
 * finds it again.
 */
final class Cell extends Variable {
  private static final int NOBODY = -1;
  private static final long[] NONE = {};

  private int writer = NOBODY;
  private int writtenAt;
  private long write;

  private int reader = NOBODY;
  private int readAt;
  private long read;

  /** By thread: when it read, 0 for never; null as long as the reads are in order. */
  private int @Nullable [] readsAt;

  private long[] reads = NONE;

  /** Whether a race on it was found; the first one is enough. */
  private boolean racy;

  /** Whether the earlier access of that race was a write. */
  private boolean clashesWithWrite;

  boolean clashesWithWrite() {
    return clashesWithWrite;
  }

  /**
   * A read. Returns the anchor of a write that is not ordered before it, or -1. It does not
   * allocate but for the second of two unordered readers.
   */
  long reads(Actor actor) {
    int now = actor.now();
    if (racy || (reader == actor.index && readAt == now && readsAt == null)) {
      return -1;
    }
    if (writer != NOBODY && writer != actor.index && !actor.knows(writer, writtenAt)) {
      racy = true;
      clashesWithWrite = true;
      return write;
    }
    int[] all = readsAt;
    if (all != null) {
      keep(all, actor, now);
    } else if (reader == NOBODY || reader == actor.index || actor.knows(reader, readAt)) {
      reader = actor.index;
      readAt = now;
      read = actor.anchor();
    } else {
      all = new int[Math.max(reader, actor.index) + 1];
      reads = new long[all.length];
      all[reader] = readAt;
      reads[reader] = read;
      keep(all, actor, now);
    }
    return -1;
  }

  private void keep(int[] known, Actor actor, int now) {
    int[] all = known;
    if (actor.index >= all.length) {
      all = Arrays.copyOf(all, actor.index + 1);
      reads = Arrays.copyOf(reads, all.length);
    }
    readsAt = all;
    if (all[actor.index] != now) {
      all[actor.index] = now;
      reads[actor.index] = actor.anchor();
    }
  }

  /** A write. Returns the anchor of an access that is not ordered before it, or -1. */
  long writes(Actor actor) {
    int now = actor.now();
    if (racy || (writer == actor.index && writtenAt == now && reader == NOBODY)) {
      return -1;
    }
    if (writer != NOBODY && writer != actor.index && !actor.knows(writer, writtenAt)) {
      racy = true;
      clashesWithWrite = true;
      return write;
    }
    int[] all = readsAt;
    if (all != null) {
      for (int i = 0; i < all.length; i++) {
        if (all[i] != 0 && i != actor.index && !actor.knows(i, all[i])) {
          racy = true;
          return reads[i];
        }
      }
    } else if (reader != NOBODY && reader != actor.index && !actor.knows(reader, readAt)) {
      racy = true;
      return read;
    }
    writer = actor.index;
    writtenAt = now;
    write = actor.anchor();
    reader = NOBODY;
    readsAt = null;
    reads = NONE;
    return -1;
  }
}
