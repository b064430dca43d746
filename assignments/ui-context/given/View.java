package course.uicontext.given;

import java.util.List;

/** What the guest sees. May be touched on the ui's thread only. */
public interface View {
  /** Shows what was found, in place of what was shown before. */
  void showTitles(String query, List<String> titles);

  /** Shows that nothing could be found, in place of what was shown before. */
  void showError(String query, Throwable failure);
}
