package headwaiter.grader.coverage;

import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Covered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.instr.Instrumenter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a submission with probes in them. The probes' arrays are asked for by a hook, so
 * that no class of JaCoCo is needed where the submission runs.
 */
public final class Probed {
  private static final String HOOK = "headwaiter/hook/Hook";

  private record Probes(String className, int count) {}

  private final List<ClassBytes> plain;
  private final List<ClassBytes> classes = new ArrayList<>();
  private final Map<Long, Probes> known = new HashMap<>();

  private Probed(List<ClassBytes> plain) {
    this.plain = plain;
  }

  /**
   * Puts probes into classes.
   *
   * @param woven as they would run without
   * @return empty if one of them can't be read
   */
  public static Optional<Probed> of(List<ClassBytes> woven) {
    Probed probed = new Probed(woven);
    Instrumenter instrumenter = new Instrumenter(probed::array);
    try {
      for (ClassBytes each : woven) {
        probed.classes.add(
            new ClassBytes(each.name(), instrumenter.instrument(each.bytes(), each.name())));
      }
      return Optional.of(probed);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is to be run. */
  public List<ClassBytes> classes() {
    return List.copyOf(classes);
  }

  /**
   * What a run of it has reached. What it says of other classes, or of other numbers of probes, is
   * passed over: a submission can write into its arrays.
   *
   * @param covered what the run noted
   * @param sources where the classes come from
   * @return empty if nothing was noted
   */
  public Optional<Coverage> reached(List<Covered> covered, SourceMap sources) {
    ExecutionDataStore store = new ExecutionDataStore();
    for (Covered each : covered) {
      Probes probes = known.get(each.id());
      if (probes != null
          && probes.count() == each.reached().length
          && !store.contains(probes.className())) {
        store.put(new ExecutionData(each.id(), probes.className(), flags(each.reached())));
      }
    }
    if (store.getContents().isEmpty()) {
      return Optional.empty();
    }
    CoverageBuilder builder = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(store, builder);
    try {
      for (ClassBytes each : plain) {
        analyzer.analyzeClass(each.bytes(), each.name());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(coverage(builder, sources, empty(sources)));
  }

  /** By path the lines of constructors that do nothing. */
  private Map<String, Set<Integer>> empty(SourceMap sources) {
    Map<String, Set<Integer>> empty = new HashMap<>();
    for (ClassBytes each : plain) {
      String outer = each.name().substring(each.name().lastIndexOf('.') + 1).split("\\$", 2)[0];
      empty
          .computeIfAbsent(sources.path(each.name(), outer + ".java"), path -> new HashSet<>())
          .addAll(EmptyConstructors.in(each.bytes()));
    }
    return empty;
  }

  private static Coverage coverage(
      CoverageBuilder builder, SourceMap sources, Map<String, Set<Integer>> empty) {
    Map<String, TreeSet<Integer>> missed = new TreeMap<>();
    Map<String, Integer> lines = new TreeMap<>();
    for (ISourceFileCoverage file : builder.getSourceFiles()) {
      String className = file.getPackageName().replace('/', '.') + ".X";
      String path = sources.path(className, file.getName());
      TreeSet<Integer> never = missed.computeIfAbsent(path, p -> new TreeSet<>());
      for (int line = file.getFirstLine(); line <= file.getLastLine() && line > 0; line++) {
        int status = file.getLine(line).getStatus();
        if (empty.getOrDefault(path, Set.of()).contains(line)) {
          continue;
        }
        if (status != ICounter.EMPTY) {
          lines.merge(path, 1, Integer::sum);
        }
        if (status == ICounter.NOT_COVERED) {
          never.add(line);
        }
      }
    }
    return new Coverage(
        lines.entrySet().stream()
            .map(
                each ->
                    new Coverage.Of(
                        each.getKey(),
                        each.getValue(),
                        List.copyOf(missed.getOrDefault(each.getKey(), new TreeSet<>()))))
            .toList());
  }

  private static boolean[] flags(byte[] reached) {
    boolean[] flags = new boolean[reached.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = reached[i] != 0;
    }
    return flags;
  }

  /** Leaves a class's array on the stack. */
  private int array(long id, String className, int count, MethodVisitor code) {
    known.put(id, new Probes(className, count));
    code.visitLdcInsn(id);
    code.visitLdcInsn(count);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, "probes", "(JI)[Z", false);
    return 3;
  }
}
