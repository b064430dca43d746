import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts mistakes into the class files of libraries, each at a random place where it can stand, one a
 * class at most, and counts which of them a report tells, at the line and under the id.
 *
 * <pre>
 * java Inject.java inject JARS OUT SEED LIBRARY…     writes OUT/LIBRARY.jar and OUT/injected.tsv
 * java Inject.java count OUT                         reads them, and OUT/LIBRARY.json
 * </pre>
 */
final class Inject {
  private static final int EACH = 10;
  /** What a class extends matters for stack maps alone, which nobody verifies here. */
  private static final ClassFile FILES =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.defaultResolver()
                  .orElse(
                      type ->
                          ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                              ConstantDescs.CD_Object))));
  private static final ClassDesc FUTURE =
      ClassDesc.of("java.util.concurrent.CompletableFuture");
  private static final ClassDesc STAGE = ClassDesc.of("java.util.concurrent.CompletionStage");
  private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
  private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  private static final Set<String> STAGE_METHODS =
      Set.of("thenApply", "thenCompose", "thenAccept", "thenRun", "whenComplete", "handle");

  /** After these `thenApply` instead of `thenCompose` compiles, as a rule. */
  private static final Set<String> LOOKS_AWAY =
      Set.of("thenRun", "thenAccept", "whenComplete", "handle", "exceptionally");

  /** What is put in, and the finding that tells it. */
  private enum Kind {
    DROPS_RETURNED_FUTURE("unawaited-future"),
    SLEEPS_IN_STAGE("blocking-sleep"),
    JOINS_IN_STAGE("blocking-wait"),
    READS_FILE_IN_STAGE("blocking-io"),
    OPENS_EXECUTOR("unclosed-resource"),
    SWALLOWS_INTERRUPT("swallowed-cancellation"),
    ANSWERS_FAILURES_WITH_NULL("lost-failure"),
    THROWS_INSTEAD_OF_FAILING("sync-throw"),
    SPINS_ON_FLAG("busy-wait"),
    APPLIES_INSTEAD_OF_COMPOSING("nested-future");

    private final String id;

    Kind(String id) {
      this.id = id;
    }
  }

  /**
   * A place for a mistake.
   *
   * @param instruction the number of the instruction in the method; 0 for the beginning
   */
  private record Place(
      String library, String entry, String method, int instruction, int line, String file) {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("inject")) {
      inject(Path.of(args[1]), Path.of(args[2]), Long.parseLong(args[3]), args);
    } else {
      count(Path.of(args[1]));
    }
  }

  private static void inject(Path jars, Path out, long seed, String[] args) throws IOException {
    Map<Kind, List<Place>> places = new EnumMap<>(Kind.class);
    for (int i = 4; i < args.length; i++) {
      try (ZipFile jar = new ZipFile(jars.resolve(args[i] + ".jar").toFile())) {
        for (ZipEntry entry : classes(jar)) {
          find(args[i], entry.getName(), read(jar, entry), places);
        }
      }
    }
    Map<String, Map<String, Map.Entry<Kind, Place>>> chosen = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    List<String> lines = new ArrayList<>();
    places.forEach(
        (kind, all) -> {
          Collections.shuffle(all, new Random(seed + kind.ordinal()));
          all.stream()
              .filter(place -> taken.add(place.library() + place.file()))
              .limit(EACH)
              .forEach(
                  place -> {
                    chosen
                        .computeIfAbsent(place.library(), l -> new LinkedHashMap<>())
                        .put(place.entry(), Map.entry(kind, place));
                    lines.add(
                        String.join(
                            "\t",
                            place.library(),
                            place.file(),
                            String.valueOf(place.line()),
                            kind.name(),
                            kind.id,
                            place.method()));
                  });
        });
    Files.createDirectories(out);
    Files.write(out.resolve("injected.tsv"), lines);
    for (var library : chosen.entrySet()) {
      copy(
          jars.resolve(library.getKey() + ".jar"),
          out.resolve(library.getKey() + ".jar"),
          library.getValue());
    }
    System.err.println(lines.size() + " mistakes in " + chosen.size() + " libraries");
  }

  private static List<ZipEntry> classes(ZipFile jar) {
    return jar.stream()
        .map(each -> (ZipEntry) each)
        .filter(each -> each.getName().endsWith(".class"))
        .filter(each -> !each.getName().startsWith("META-INF/"))
        .filter(each -> !each.getName().contains("/shaded/"))
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .toList();
  }

  private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void find(
      String library, String entry, byte[] bytes, Map<Kind, List<Place>> places) {
    ClassModel model = FILES.parse(bytes);
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    String file =
        folder
            + model
                .findAttribute(Attributes.sourceFile())
                .map(each -> each.sourceFile().stringValue())
                .orElse("?");
    if (!file.endsWith(".java") || model.flags().has(AccessFlag.INTERFACE)) {
      return;
    }
    Set<String> stageBodies = stageBodies(model);
    boolean isPublic = model.flags().has(AccessFlag.PUBLIC) && !entry.contains("$");
    for (MethodModel method : model.methods()) {
      if (method.code().isEmpty() || method.methodName().stringValue().startsWith("<")) {
        continue;
      }
      String name = key(method);
      boolean isLambda = method.flags().has(AccessFlag.SYNTHETIC);
      boolean givesFuture = isFuture(method.methodTypeSymbol().returnType());
      int line = 0;
      int first = 0;
      int at = 0;
      InvokeInstruction before = null;
      Place composed = null;
      for (CodeElement element : method.code().get()) {
        if (element instanceof LineNumber number) {
          line = number.line();
          first = first == 0 ? line : first;
        }
        if (element instanceof Instruction instruction) {
          at++;
          if (instruction instanceof ReturnInstruction
              && givesFuture
              && before != null
              && isFuture(before.typeSymbol().returnType())
              && !isDone(before)) {
            Place place = new Place(library, entry, name, at, line, file);
            add(places, Kind.DROPS_RETURNED_FUTURE, place);
            if (!before.name().stringValue().matches("handle.*|exceptionally.*|allOf|thenRun.*|thenAccept.*")) {
              add(places, Kind.ANSWERS_FAILURES_WITH_NULL, place);
            }
          }
          before = instruction instanceof InvokeInstruction invoke ? invoke : null;
          if (before != null
              && before.name().equalsString("thenCompose")
              && isFuture(ClassDesc.ofInternalName(before.owner().asInternalName()))) {
            add(
                places,
                Kind.APPLIES_INSTEAD_OF_COMPOSING,
                new Place(library, entry, name, at, line, file));
          }
        }
      }
      Place start = new Place(library, entry, name, 0, first, file);
      if (first == 0) {
        continue;
      }
      if (stageBodies.contains(name)) {
        add(places, Kind.SLEEPS_IN_STAGE, start);
        add(places, Kind.JOINS_IN_STAGE, start);
        add(places, Kind.READS_FILE_IN_STAGE, start);
      } else if (!isLambda) {
        add(places, Kind.OPENS_EXECUTOR, start);
        add(places, Kind.SPINS_ON_FLAG, start);
        if (!name.startsWith("run(") && !name.startsWith("call(")) {
          add(places, Kind.SWALLOWS_INTERRUPT, start);
        }
        if (isPublic && givesFuture && method.flags().has(AccessFlag.PUBLIC)) {
          add(places, Kind.THROWS_INSTEAD_OF_FAILING, start);
        }
      }
    }
  }

  private static void add(Map<Kind, List<Place>> places, Kind kind, Place place) {
    places.computeIfAbsent(kind, k -> new ArrayList<>()).add(place);
  }

  private static boolean isFuture(ClassDesc type) {
    return type.equals(FUTURE) || type.equals(STAGE);
  }

  private static boolean isDone(InvokeInstruction invoke) {
    return invoke.name().stringValue().matches("completed.*|failed.*");
  }

  private static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodTypeSymbol().descriptorString();
  }

  /** The bodies of lambdas that are given to a method of a stage at once. */
  private static Set<String> stageBodies(ClassModel model) {
    Set<String> bodies = new HashSet<>();
    for (MethodModel method : model.methods()) {
      String body = "";
      for (CodeElement element : method.code().stream().flatMap(c -> c.elementStream()).toList()) {
        if (element instanceof InvokeDynamicInstruction dynamic) {
          body =
              dynamic.bootstrapArgs().size() > 1
                      && dynamic.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc handle
                      && handle.methodName().startsWith("lambda$")
                  ? handle.methodName() + handle.lookupDescriptor()
                  : "";
        } else if (element instanceof InvokeInstruction invoke) {
          if (isFuture(invoke.owner().asSymbol())
              && STAGE_METHODS.contains(invoke.name().stringValue())) {
            bodies.add(body);
          }
          body = "";
        } else if (element instanceof Instruction) {
          body = "";
        }
      }
    }
    return bodies;
  }

  private static void copy(Path from, Path to, Map<String, Map.Entry<Kind, Place>> chosen)
      throws IOException {
    try (ZipFile jar = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : jar.stream().toList()) {
        byte[] bytes = read(jar, entry);
        var mistake = chosen.get(entry.getName());
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(mistake == null ? bytes : with(bytes, mistake.getKey(), mistake.getValue()));
        out.closeEntry();
      }
    }
  }

  private static byte[] with(byte[] bytes, Kind kind, Place place) {
    ClassModel model = FILES.parse(bytes);
    ClassTransform transform =
        ClassTransform.transformingMethodBodies(
            method -> key(method).equals(place.method()), code(kind, place, model));
    if (kind == Kind.ANSWERS_FAILURES_WITH_NULL) {
      transform = transform.andThen(ClassTransform.endHandler(Inject::addHandler));
    }
    return FILES.transformClass(model, transform);
  }

  private static void addHandler(ClassBuilder builder) {
    builder.withMethodBody(
        "lambda$injected$0",
        MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Throwable),
        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        code -> code.aconst_null().areturn());
  }

  private static CodeTransform code(Kind kind, Place place, ClassModel model) {
    return CodeTransform.ofStateful(
        () ->
            new CodeTransform() {
              private int at;
              private boolean done;

              @Override
              public void accept(CodeBuilder builder, CodeElement element) {
                if (element instanceof Instruction) {
                  at++;
                }
                boolean here = element instanceof Instruction && at == place.instruction();
                if (here) {
                  replace(builder, element);
                } else {
                  builder.with(element);
                }
                if (place.instruction() == 0 && element instanceof LineNumber && !done) {
                  done = true;
                  begin(kind, builder);
                }
              }

              private void replace(CodeBuilder builder, CodeElement element) {
                if (kind == Kind.APPLIES_INSTEAD_OF_COMPOSING) {
                  InvokeInstruction invoke = (InvokeInstruction) element;
                  builder.invoke(
                      invoke.opcode(),
                      invoke.owner().asSymbol(),
                      "thenApply",
                      invoke.typeSymbol(),
                      invoke.isInterface());
                  return;
                }
                if (kind == Kind.DROPS_RETURNED_FUTURE) {
                  builder.pop().aconst_null();
                  builder.invokestatic(
                      FUTURE,
                      "completedFuture",
                      MethodTypeDesc.of(FUTURE, ConstantDescs.CD_Object));
                } else {
                  answerWithNull(builder);
                }
                builder.with(element);
              }

              private void answerWithNull(CodeBuilder builder) {
                ClassDesc owner = ClassDesc.ofInternalName(model.thisClass().asInternalName());
                MethodTypeDesc body =
                    MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Throwable);
                builder.invokedynamic(
                    DynamicCallSiteDesc.of(
                        ConstantDescs.ofCallsiteBootstrap(
                            ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                            "metafactory",
                            ConstantDescs.CD_CallSite,
                            ConstantDescs.CD_MethodType,
                            ConstantDescs.CD_MethodHandle,
                            ConstantDescs.CD_MethodType),
                        "apply",
                        MethodTypeDesc.of(FUNCTION),
                        MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object),
                        MethodHandleDesc.ofMethod(
                            DirectMethodHandleDesc.Kind.STATIC, owner, "lambda$injected$0", body),
                        body));
                builder.invokeinterface(
                    STAGE, "exceptionally", MethodTypeDesc.of(STAGE, FUNCTION));
              }
            });
  }

  private static void begin(Kind kind, CodeBuilder code) {
    switch (kind) {
      case SLEEPS_IN_STAGE -> sleep(code, 100);
      case JOINS_IN_STAGE -> {
        code.new_(FUTURE).dup().invokespecial(FUTURE, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
        code.invokevirtual(FUTURE, "join", MethodTypeDesc.of(ConstantDescs.CD_Object)).pop();
      }
      case READS_FILE_IN_STAGE -> {
        ClassDesc path = ClassDesc.of("java.nio.file.Path");
        code.ldc("settings").iconst_0().anewarray(ConstantDescs.CD_String);
        code.invokestatic(
            path,
            "of",
            MethodTypeDesc.of(path, ConstantDescs.CD_String, ConstantDescs.CD_String.arrayType()),
            true);
        code.invokestatic(
                ClassDesc.of("java.nio.file.Files"),
                "readString",
                MethodTypeDesc.of(ConstantDescs.CD_String, path))
            .pop();
      }
      case OPENS_EXECUTOR ->
          code.invokestatic(
                  ClassDesc.of("java.util.concurrent.Executors"),
                  "newCachedThreadPool",
                  MethodTypeDesc.of(ClassDesc.of("java.util.concurrent.ExecutorService")))
              .pop();
      case SWALLOWS_INTERRUPT ->
          code.trying(
              tried -> sleep(tried, 10),
              catches ->
                  catches.catching(
                      ClassDesc.of("java.lang.InterruptedException"), caught -> caught.pop()));
      case THROWS_INSTEAD_OF_FAILING -> {
        ClassDesc state = ClassDesc.of("java.lang.IllegalStateException");
        code.invokestatic(
                ClassDesc.of("java.lang.System"),
                "nanoTime",
                MethodTypeDesc.of(ConstantDescs.CD_long))
            .lconst_0()
            .lcmp();
        code.ifThen(
            Opcode.IFEQ,
            then ->
                then.new_(state)
                    .dup()
                    .invokespecial(state, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void))
                    .athrow());
      }
      case SPINS_ON_FLAG -> {
        ClassDesc flag = ClassDesc.of("java.util.concurrent.atomic.AtomicBoolean");
        int slot = code.allocateLocal(TypeKind.REFERENCE);
        code.new_(flag).dup().invokespecial(flag, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
        code.astore(slot);
        var again = code.newBoundLabel();
        var end = code.newLabel();
        code.aload(slot).invokevirtual(flag, "get", MethodTypeDesc.of(ConstantDescs.CD_boolean));
        code.ifne(end).goto_(again).labelBinding(end);
      }
      default -> throw new IllegalArgumentException(kind + " has no beginning");
    }
  }

  private static void sleep(CodeBuilder code, long millis) {
    code.loadConstant(millis);
    code.invokestatic(THREAD, "sleep", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long));
  }

  private static final Pattern FINDING =
      Pattern.compile(
          "\"id\" : \"([^\"]*)\".*?\"file\" : \"([^\"]*)\",\\s*\"line\" : (\\d+)", Pattern.DOTALL);

  private static void count(Path out) throws IOException {
    Map<String, int[]> byKind = new TreeMap<>();
    int found = 0;
    List<String> lines = Files.readAllLines(out.resolve("injected.tsv"));
    for (String line : lines) {
      String[] mistake = line.split("\t");
      Set<String> told = new HashSet<>();
      Matcher finding =
          FINDING.matcher(Files.readString(out.resolve(mistake[0] + ".json")));
      while (finding.find()) {
        told.add(finding.group(2) + ":" + finding.group(3) + " " + finding.group(1));
      }
      boolean hit = told.contains(mistake[1] + ":" + mistake[2] + " " + mistake[4]);
      int[] counts = byKind.computeIfAbsent(mistake[3] + " | " + mistake[4], k -> new int[2]);
      counts[0] += hit ? 1 : 0;
      counts[1]++;
      found += hit ? 1 : 0;
      if (!hit) {
        System.err.println("missed: " + line);
      }
    }
    System.out.println("| Put in | Finding | Found |");
    System.out.println("| --- | --- | ---: |");
    byKind.forEach(
        (kind, counts) ->
            System.out.println(
                "| " + kind.toLowerCase().replace('_', ' ') + " | " + counts[0] + " of " + counts[1] + " |"));
    System.out.println("| all | | " + found + " of " + lines.size() + " |");
  }

  private Inject() {}
}
