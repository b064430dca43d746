package headwaiter.grader.report;

/**
 * The digest that a result file says of itself, over all of it but what changes from run to run. A
 * file that was cut off or edited does not bear it any more. It guards against accidents; who wants
 * to forge a result can seal it again.
 */
final class Seal {
  private static final String DIGEST = "\n  \"digest\" : \"";
  private static final String NEXT = "\n  \"earned\" : ";
  private static final String VOLATILE = "\n  \"volatile\" : ";

  private Seal() {}

  /** How a file stands to its seal. */
  enum State {
    /** It bears it. */
    WHOLE,
    /** It was changed since. */
    BROKEN,
    /** It has none: it is of before there were seals. */
    MISSING
  }

  /**
   * A document with its seal, where its name belongs.
   *
   * @param json of a result, as {@link ResultJson} writes it
   */
  static String onto(String json) {
    int at = json.indexOf(NEXT);
    return json.substring(0, at) + DIGEST + digest(json) + "\"," + json.substring(at);
  }

  /** The seal of a document, or of the beginning of one; empty if there is none. */
  static String of(String json) {
    int at = json.indexOf(DIGEST);
    int end = at < 0 ? -1 : json.indexOf('"', at + DIGEST.length());
    return end < 0 ? "" : json.substring(at + DIGEST.length(), end);
  }

  /** Whether a document is what its seal says. */
  static State state(String json) {
    String seal = of(json);
    if (seal.isEmpty()) {
      return State.MISSING;
    }
    String line = DIGEST + seal + "\",";
    int at = json.indexOf(line);
    boolean same =
        at >= 0 && digest(json.substring(0, at) + json.substring(at + line.length())).equals(seal);
    return same ? State.WHOLE : State.BROKEN;
  }

  /** Strings in JSON have no line breaks, so what begins a line is a name of the document's own. */
  private static String digest(String json) {
    int end = json.lastIndexOf(VOLATILE);
    return Digest.of(end < 0 ? json : json.substring(0, end));
  }
}
