package headwaiter.grader.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a person changed about a mark: a link of a chain, in which each names the one before.
 *
 * @param seq its number, from 1
 * @param at when, in ISO 8601
 * @param by who
 * @param student whose mark
 * @param assignment for what
 * @param check the check that it is about; empty for the whole
 * @param kind what is done
 * @param value points of the course; empty where there are none to tell
 * @param why one sentence
 * @param prev the hash of the one before; empty for the first
 * @param hash of everything above
 */
public record Adjustment(
    int seq,
    String at,
    String by,
    String student,
    String assignment,
    String check,
    Kind kind,
    Optional<BigDecimal> value,
    String why,
    String prev,
    String hash) {
  /** What is done. */
  public enum Kind {
    /** These are the points. */
    SET,
    /** So many more, or fewer. */
    DELTA,
    /** It does not count for this student. */
    EXCUSE,
    /** Whatever was said before about the same check, or the whole, holds no more. */
    CLEAR
  }

  /** The hash that it should have. */
  public String expectedHash() {
    return Digest.of(
            List.of(
                Integer.toString(seq),
                at,
                by,
                student,
                assignment,
                check,
                kind.name(),
                value.map(BigDecimal::toPlainString).orElse(""),
                why,
                prev))
        .text();
  }

  /** The same with the hash that it should have. */
  public Adjustment sealed() {
    return new Adjustment(
        seq, at, by, student, assignment, check, kind, value, why, prev, expectedHash());
  }
}
