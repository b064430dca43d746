package headwaiter.rules;

import java.util.List;

/** One rule: finds every place where a kind of mistake is made. */
interface Rule {
  /** Public and stable. */
  String id();

  /** Every hit, in any order; more than one at a line is folded into one later. */
  List<Hit> hits(Subject subject);
}
