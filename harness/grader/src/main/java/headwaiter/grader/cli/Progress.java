package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Ear;

/** Progress: a bar where a person watches, lines elsewhere, nothing if it is to be quiet. */
final class Progress implements Ear {
  private static final int BAR = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final Voice voice;
  private final boolean quiet;
  private boolean shown;

  Progress(Voice voice, boolean quiet) {
    this.voice = voice;
    this.quiet = quiet;
  }

  @Override
  public synchronized void begun(String what) {
    if (quiet) {
      return;
    }
    clear();
    voice.complain(what);
  }

  @Override
  public synchronized void done(String what, String outcome, int done, int total) {
    if (quiet) {
      return;
    }
    if (!voice.terminal()) {
      voice.complain("[" + done + "/" + total + "] " + what + ": " + outcome);
      return;
    }
    int filled = total == 0 ? BAR : BAR * done / total;
    String line =
        "[" + "█".repeat(filled) + "░".repeat(BAR - filled) + "] " + done + "/" + total + " ";
    String tail = what + ": " + outcome;
    int room = Math.max(0, voice.width() - line.length() - 1);
    voice.err().print(CLEAR + line + (tail.length() > room ? tail.substring(0, room) : tail));
    voice.err().flush();
    shown = true;
  }

  /** Leaves the terminal as it was. */
  synchronized void clear() {
    if (shown) {
      voice.err().print(CLEAR);
      voice.err().flush();
      shown = false;
    }
  }
}
