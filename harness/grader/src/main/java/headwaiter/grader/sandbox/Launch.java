package headwaiter.grader.sandbox;

import java.util.List;

/**
 * What is to be started.
 *
 * @param command the program and its arguments
 * @param caps what the system lets it have
 * @param view what it gets to see, on rungs that can hide the rest
 */
public record Launch(List<String> command, Caps caps, View view) {
  /** A program that needs to see nothing but itself. */
  public Launch(List<String> command, Caps caps) {
    this(command, caps, View.NOTHING);
  }

  /** The same with a network. */
  public Launch with(View.Network network) {
    return new Launch(command, caps, view.with(network));
  }
}
