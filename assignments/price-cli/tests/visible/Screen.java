package course.pricecli.tests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes what is printed, and notes who printed it. */
final class Screen implements Appendable {
  private final StringBuilder text = new StringBuilder();
  private final Set<String> writers = new LinkedHashSet<>();

  @Override
  public synchronized Appendable append(CharSequence more) {
    text.append(more);
    writers.add(Thread.currentThread().getName());
    return this;
  }

  @Override
  public Appendable append(CharSequence more, int from, int to) {
    return append(more.subSequence(from, to));
  }

  @Override
  public Appendable append(char more) {
    return append(String.valueOf(more));
  }

  synchronized List<String> lines() {
    return text.toString().lines().toList();
  }

  /** The names of the threads that printed. */
  synchronized List<String> writers() {
    return new ArrayList<>(writers);
  }
}
