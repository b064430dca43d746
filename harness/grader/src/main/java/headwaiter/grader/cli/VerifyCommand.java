package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Bookkeeping;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./grade verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks that the adjustments are as they were written.",
      "Nothing in submissions/adjustments.jsonl may have been changed, taken out or put in.",
      "That the last lines are missing shows only with --head, the last hash that was noted."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Voice voice;

  @Mixin Books books = new Books();

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "a hash that was noted before, and has to be there")
  @Nullable String head;

  VerifyCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Bookkeeping.Verified verified = Bookkeeping.verify(books.settings(), Optional.ofNullable(head));
    if (!verified.problems().isEmpty()) {
      verified.problems().forEach(voice::complain);
      return Exit.NOT_MET;
    }
    voice.say(
        verified.adjustments() == 0
            ? "There are no adjustments."
            : verified.adjustments()
                + (verified.adjustments() == 1 ? " adjustment is" : " adjustments are")
                + " as written. The last hash, worth noting: "
                + verified.head());
    return Exit.DONE;
  }
}
