package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Hooks.HOOK;
import static headwaiter.simulator.weave.Names.EXECUTOR;
import static headwaiter.simulator.weave.Names.FORK_JOIN_POOL;
import static headwaiter.simulator.weave.Names.JDK_HOOK;
import static headwaiter.simulator.weave.Names.THREAD;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the hooks into the classes of java.base, and counts where. Most of it is data, in {@link
 * JdkSites}: calls that are redirected, methods that begin with a hook. The rest is five changes
 * inside a method, below.
 *
 * <p>One weaver sees all classes of one java.base, in any order; then {@link #problems()} says
 * whether this JDK is the one that the data describes.
 */
public final class JdkWeaver {
  private static final String THREAD_NAME = "java/lang/Thread";
  private static final String VIRTUAL_NAME = "java/lang/VirtualThread";
  private static final String COLLECTIONS_NAME = "java/util/ImmutableCollections";
  private static final String DELAYS_NAME = "java/util/concurrent/DelayScheduler";
  private static final String EXECUTOR_NAME = "java/util/concurrent/ThreadPoolExecutor";
  private static final String SET_NAME = "java/util/HashSet";
  private static final ClassDesc ORDERED_SET = ClassDesc.of("java.util.LinkedHashSet");
  private static final Set<String> POOLS = Set.of("common", "ASYNC_POOL");
  private static final String PLATFORM_CONSTRUCTOR =
      "<init>(Ljava/lang/ThreadGroup;Ljava/lang/String;ILjava/lang/Runnable;J)V";

  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.DebugElementsOption.PASS_DEBUG,
          ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED);
  private final Map<String, Integer> sites = new TreeMap<>();
  private final JdkOrders orders = new JdkOrders();
  private int changes;

  /** Weaves one class of java.base; null if it stays as it is. */
  public byte @Nullable [] weave(String internalName, byte[] original) {
    List<Redirect> redirects =
        Stream.concat(JdkSites.REDIRECTS.stream(), Later.REDIRECTS.stream())
            .filter(r -> r.classes().test(internalName))
            .toList();
    List<Entry> entries =
        Stream.concat(JdkSites.ENTRIES.stream(), Later.ENTRIES.stream())
            .filter(e -> e.owner().equals(internalName))
            .toList();
    List<Entry> exits = Later.EXITS.stream().filter(e -> e.owner().equals(internalName)).toList();
    if (redirects.isEmpty()
        && entries.isEmpty()
        && exits.isEmpty()
        && !internalName.equals(THREAD_NAME)
        && !internalName.startsWith(COLLECTIONS_NAME)
        && !JdkTelling.concerns(orders, internalName)) {
      return null;
    }
    int before = changes;
    ClassModel model = classFile.parse(original);
    byte[] woven =
        classFile.transformClass(
            model,
            (builder, element) -> {
              if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(
                    method,
                    MethodTransform.transformingCode(
                        body(internalName, method, redirects, entries, exits)));
              } else {
                builder.with(element);
              }
            });
    return changes == before ? null : woven;
  }

  private CodeTransform body(
      String owner,
      MethodModel method,
      List<Redirect> redirects,
      List<Entry> entries,
      List<Entry> exits) {
    Body body = new Body(owner, method, redirects, entries, exits);
    return JdkTelling.concerns(orders, owner)
        ? body.andThen(new JdkTelling(orders, owner, method, this::found))
            .andThen(new HeldMonitors(Optional.empty()))
        : body;
  }

  /** How many sites each hook has so far. */
  public Map<String, Integer> sites() {
    return Map.copyOf(sites);
  }

  /** The hooks whose number of sites is not the expected one, one line each. */
  public List<String> problems() {
    return WovenBase.differences(sites);
  }

  /** Where it is told of accesses differs from JDK to JDK; that there are some does not. */
  private void found(String hook) {
    changes++;
    sites.put(hook, 1);
  }

  private void count(String hook) {
    changes++;
    sites.merge(hook, 1, Integer::sum);
  }

  /** The transformation of one method. */
  private final class Body implements CodeTransform {
    private final String owner;
    private final String method;
    private final boolean initialiser;
    private final List<Redirect> redirects;
    private final List<Entry> entries;
    private final List<Entry> exits;
    private final boolean runs;
    private int before;

    Body(
        String owner,
        MethodModel model,
        List<Redirect> redirects,
        List<Entry> entries,
        List<Entry> exits) {
      this.owner = owner;
      String name = model.methodName().stringValue();
      String descriptor = model.methodType().stringValue();
      this.method = name + descriptor;
      this.initialiser = name.equals("<clinit>");
      this.redirects = redirects;
      this.entries = entries.stream().filter(e -> e.matches(name, descriptor)).toList();
      this.exits = exits.stream().filter(e -> e.matches(name, descriptor)).toList();
      this.runs = Later.runs(owner, name);
    }

    @Override
    public void atStart(CodeBuilder code) {
      for (Entry entry : entries) {
        entry.prologue().emit(code);
        count(entry.hook());
      }
      if (runs) {
        before = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(0)
            .invokestatic(JDK_HOOK, "begins", MethodTypeDesc.of(CD_Object, CD_Object))
            .astore(before);
        count("runs");
      }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      boolean done =
          switch (element) {
            case InvokeInstruction call ->
                redirected(code, call)
                    || inThread(code, call)
                    || salted(code, call)
                    || ordered(code, call);
            case NewObjectInstruction made -> ordered(code, made);
            case FieldInstruction access ->
                inherited(code, access)
                    || scheduled(code, access)
                    || pooled(code, access)
                    || unsalted(code, access)
                    || unbegun(code, access);
            case ReturnInstruction end -> returns(code);
            default -> false;
          };
      if (!done) {
        code.with(element);
      }
    }

    private boolean redirected(CodeBuilder code, InvokeInstruction call) {
      for (Redirect redirect : redirects) {
        if (redirect.matches(call) && (redirect.inInitialisers() || !initialiser)) {
          redirect.emit(code, call);
          count(redirect.hook());
          return true;
        }
      }
      return false;
    }

    /** Thread: starting, and whose child a new platform thread is. */
    private boolean inThread(CodeBuilder code, InvokeInstruction call) {
      if (!owner.equals(THREAD_NAME)) {
        return false;
      }
      if (call.name().equalsString("start0")) {
        Label ours = code.newLabel();
        Label done = code.newLabel();
        code.dup()
            .invokestatic(JDK_HOOK, "start", MethodTypeDesc.of(CD_boolean, THREAD))
            .ifne(ours)
            .with(call)
            .goto_(done)
            .labelBinding(ours)
            .pop()
            .labelBinding(done);
        count("start");
        return true;
      }
      if (call.owner().asInternalName().equals("java/lang/Thread$ThreadIdentifiers")) {
        code.with(call)
            .aload(0)
            .invokestatic(JDK_HOOK, "threadId", MethodTypeDesc.of(CD_long, CD_long, THREAD));
        count("thread-id");
        return true;
      }
      if (method.equals(PLATFORM_CONSTRUCTOR) && call.name().equalsString("currentThread")) {
        code.invokestatic(HOOK, "currentThread", MethodTypeDesc.of(THREAD));
        count("parent");
        return true;
      }
      return false;
    }

    /** What a new platform thread inherits, its parent keeps in the virtual thread behind it. */
    private boolean inherited(CodeBuilder code, FieldInstruction access) {
      if (!owner.equals(THREAD_NAME)
          || !method.equals(PLATFORM_CONSTRUCTOR)
          || access.opcode() != Opcode.GETFIELD
          || !access.name().equalsString("inheritableThreadLocals")) {
        return false;
      }
      code.invokestatic(JDK_HOOK, "backing", MethodTypeDesc.of(THREAD, THREAD)).with(access);
      count("inherit");
      return true;
    }

    /** The order of immutable sets and maps differs between JVMs by a salt read off the clock. */
    private boolean salted(CodeBuilder code, InvokeInstruction call) {
      if (!owner.equals(COLLECTIONS_NAME) || !call.name().equalsString("nanoTime")) {
        return false;
      }
      code.loadConstant(0L);
      count("salt");
      return true;
    }

    /** The same where it is used: an agent comes after it was read. */
    private boolean unsalted(CodeBuilder code, FieldInstruction access) {
      if (!access.owner().asInternalName().equals(COLLECTIONS_NAME)
          || access.opcode() != Opcode.GETSTATIC) {
        return false;
      }
      switch (access.name().stringValue()) {
        case "SALT32L" -> code.loadConstant(0L);
        case "REVERSE" -> code.loadConstant(1);
        default -> {
          return false;
        }
      }
      count("salt");
      return true;
    }

    /**
     * A pool counts its delays from when its class was loaded, so that they never overflow. They
     * would if that were real and the time virtual.
     */
    private boolean unbegun(CodeBuilder code, FieldInstruction access) {
      if (!owner.equals(DELAYS_NAME)
          || access.opcode() != Opcode.GETSTATIC
          || !access.name().equalsString("nanoTimeOffset")) {
        return false;
      }
      code.loadConstant(Long.MIN_VALUE);
      count("origin");
      return true;
    }

    /** Each virtual thread of a simulation gets a scheduler of its own. */
    private boolean scheduled(CodeBuilder code, FieldInstruction access) {
      if (!owner.equals(VIRTUAL_NAME)
          || access.opcode() != Opcode.PUTFIELD
          || !access.name().equalsString("scheduler")) {
        return false;
      }
      code.aload(0)
          .invokestatic(JDK_HOOK, "scheduler", MethodTypeDesc.of(EXECUTOR, EXECUTOR, THREAD))
          .with(access);
      count("scheduler");
      return true;
    }

    /** A pool keeps its workers in a set by identity hash; they are interrupted in its order. */
    private boolean ordered(CodeBuilder code, NewObjectInstruction made) {
      if (!owner.equals(EXECUTOR_NAME) || !made.className().asInternalName().equals(SET_NAME)) {
        return false;
      }
      code.new_(ORDERED_SET);
      count("order");
      return true;
    }

    private boolean ordered(CodeBuilder code, InvokeInstruction call) {
      if (!owner.equals(EXECUTOR_NAME)
          || call.opcode() != Opcode.INVOKESPECIAL
          || !call.owner().asInternalName().equals(SET_NAME)) {
        return false;
      }
      code.invokespecial(ORDERED_SET, "<init>", call.typeSymbol());
      count("order");
      return true;
    }

    private boolean pooled(CodeBuilder code, FieldInstruction access) {
      if (initialiser
          || !owner.startsWith("java/util/concurrent/")
          || access.opcode() != Opcode.GETSTATIC
          || !access.typeSymbol().equals(FORK_JOIN_POOL)
          || !POOLS.contains(access.name().stringValue())) {
        return false;
      }
      code.with(access)
          .invokestatic(JDK_HOOK, "commonPool", MethodTypeDesc.of(FORK_JOIN_POOL, FORK_JOIN_POOL));
      count("common-pool");
      return true;
    }

    /** What goes before a return. */
    private boolean returns(CodeBuilder code) {
      for (Entry exit : exits) {
        exit.prologue().emit(code);
        count(exit.hook());
      }
      if (runs) {
        code.aload(0)
            .aload(before)
            .invokestatic(JDK_HOOK, "ends", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
      }
      return unblocked(code);
    }

    private boolean unblocked(CodeBuilder code) {
      if (owner.equals(VIRTUAL_NAME) && method.equals("unblock()V")) {
        code.invokestatic(JDK_HOOK, "handoffEnds", MethodTypeDesc.of(CD_void));
        count("handoff");
      }
      return false;
    }
  }
}
