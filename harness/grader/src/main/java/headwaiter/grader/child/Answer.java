package headwaiter.grader.child;

import headwaiter.wire.Died;
import headwaiter.wire.Message;
import java.util.List;

/** What a child made of a job. */
public sealed interface Answer {
  /** What it sent, in order, the closing record left out. */
  List<Message> messages();

  /**
   * It closed the job.
   *
   * @param reusable whether it may take another
   */
  record Closed(List<Message> messages, boolean reusable) implements Answer {}

  /**
   * It did not, and is dead.
   *
   * @param cause what ended it
   * @param detail in words
   */
  record Gone(List<Message> messages, Died.Cause cause, String detail) implements Answer {}
}
