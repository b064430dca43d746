package headwaiter.grader.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Standing;
import headwaiter.grader.model.Telling;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.PermitLost;
import headwaiter.wire.Place;
import headwaiter.wire.Repeated;
import headwaiter.wire.Slip;
import headwaiter.wire.Stalled;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.Unsteady;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * How results stand in files: keys sorted, two spaces, {@code \n}, ASCII alone, so that equal
 * results are equal bytes and no text of a student does anything to who looks at them. The nouns
 * know nothing of JSON; what it needs to know about them is said here.
 */
final class ResultJson {
  private static final JsonMapper MAPPER = mapper();

  private ResultJson() {}

  static String write(Object document) {
    return MAPPER.writeValueAsString(document) + "\n";
  }

  /** On one line. */
  static String line(Object document) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document)
        + "\n";
  }

  /**
   * Reads a document; names that it doesn't know are ignored.
   *
   * @throws tools.jackson.core.JacksonException if it is not such a document
   */
  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  private static JsonMapper mapper() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .defaultPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .addMixIn(Observation.class, Facts.class)
            .addMixIn(Finding.class, Placed.class);
    for (Class<?> words :
        List.of(
            Grade.Status.class,
            Telling.class,
            Adjustment.Kind.class,
            Standing.State.class,
            Finding.Origin.class,
            Evidence.Compiling.class,
            BlockingCall.Kind.class,
            Hung.Kind.class,
            Hung.Suspect.State.class,
            Leftover.Kind.class,
            PermitLost.Kind.class,
            Slip.Kind.class,
            Died.Cause.class,
            TimelineSeen.State.class,
            Interleaving.Kind.class)) {
      builder.addMixIn(words, Words.class);
    }
    return builder.build();
  }

  /** Enums are lower-case words. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  private interface Words {}

  /** A finding's place stands in the finding itself: {@code file} and {@code line}. */
  interface Placed {
    @JsonUnwrapped
    Place place();
  }

  /** Each observation says which fact it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TestPassed.class, name = "test-passed"),
    @JsonSubTypes.Type(value = TestFailed.class, name = "test-failed"),
    @JsonSubTypes.Type(value = BlockingCall.class, name = "blocking-call"),
    @JsonSubTypes.Type(value = Stalled.class, name = "stalled"),
    @JsonSubTypes.Type(value = DataRace.class, name = "data-race"),
    @JsonSubTypes.Type(value = PermitLost.class, name = "permit-lost"),
    @JsonSubTypes.Type(value = Slip.class, name = "slip"),
    @JsonSubTypes.Type(value = Hung.class, name = "hung"),
    @JsonSubTypes.Type(value = LimitHit.class, name = "limit-hit"),
    @JsonSubTypes.Type(value = ExitCalled.class, name = "exit-called"),
    @JsonSubTypes.Type(value = Leftover.class, name = "leftover"),
    @JsonSubTypes.Type(value = TimelineSeen.class, name = "timeline"),
    @JsonSubTypes.Type(value = OutputSeen.class, name = "output"),
    @JsonSubTypes.Type(value = Unsteady.class, name = "unsteady"),
    @JsonSubTypes.Type(value = OutsideSeen.class, name = "outside"),
    @JsonSubTypes.Type(value = Repeated.class, name = "repeated"),
    @JsonSubTypes.Type(value = Died.class, name = "died"),
  })
  private interface Facts {}
}
