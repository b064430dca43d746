package headwaiter.rules;

import java.util.List;

/** One rule: finds every place where a kind of mistake is made. */
interface Rule {
  /** Public and stable. */
  String id();

  /** Every hit, in any order; those with the same {@link #mistakeOf} are folded into one later. */
  List<Hit> hits(Subject subject);

  /** What tells one mistake from another: the place, as far as it is known. */
  default String mistakeOf(Hit hit) {
    return hit.line() == 0
        ? hit.className() + " " + hit.message()
        : hit.className().replaceAll("[^.]*$", "") + hit.sourceFile() + ":" + hit.line();
  }
}
