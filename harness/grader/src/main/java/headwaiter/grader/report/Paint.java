package headwaiter.grader.report;

/** Colours of a terminal, or none. What they say is always said by a sign or a word too. */
record Paint(boolean on) {
  String bold(String text) {
    return with("1", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  String good(String text) {
    return with("32", text);
  }

  String bad(String text) {
    return with("31", text);
  }

  String unsure(String text) {
    return with("33", text);
  }

  String accent(String text) {
    return with("36", text);
  }

  String mark(Mark mark, String text) {
    return switch (mark) {
      case PASSED -> good(text);
      case FAILED, NOT_REACHED -> bad(text);
      case UNSTABLE, NOT_RUN, INCONCLUSIVE -> unsure(text);
    };
  }

  private String with(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
